import { FORMAT_LOCALES } from '../../../../reply/format-locale.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';

/** Digits after the point that tell apart whatever is worth telling apart; as `ask --json` rounds. */
const DIGITS = 4;

/** A number as people of the language write it, with its value for programs. */
export function numberText(
  value: number,
  language: InterfaceLanguage,
  options: Intl.NumberFormatOptions = {},
): Html {
  const rounded = Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;
  const format = new Intl.NumberFormat(FORMAT_LOCALES[language], {
    maximumFractionDigits: DIGITS,
    ...options,
  });
  return html`<data class="number" value="${rounded}"><bdi>${format.format(rounded)}</bdi></data>`;
}

/** A share of 1 in hundredths. */
export function percentText(share: number, language: InterfaceLanguage): Html {
  return numberText(share, language, { style: 'percent', maximumFractionDigits: DIGITS - 2 });
}

/** What something adds, with its sign always. */
export function signedText(value: number, language: InterfaceLanguage): Html {
  return numberText(value, language, { signDisplay: 'exceptZero' });
}
