import type { InterfaceLanguage } from '../language/detect.ts';
import { withoutEnd } from '../unicode/without-end.ts';

const trimZeros = (whole: string, fraction: string): string => {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = withoutEnd(fraction, /0/);
  return right === '' ? left : `${left}.${right}`;
};

/** Whether a single separator before exactly three digits parts thousands: by language, and always before three zeros. */
function partsThousands(
  separator: string,
  whole: string,
  group: string,
  language?: InterfaceLanguage,
): boolean {
  if (separator === '٬' || separator === '\u00a0' || separator === '\u202f') return true;
  if (separator === '٫' || group.length !== 3 || whole.length > 3 || /^0/.test(whole)) return false;
  if (group === '000') return true;
  return language === 'vi' ? separator === '.' : separator === ',';
}

/**
 * Reads a literal of Latin digits with its separators (`95,9`, `1.000.000`, `1٬234٫5`) as canonical decimals.
 * One value for a number; each part on its own where the parts make no single number (`192.168.1.1`).
 */
export function literalValues(literal: string, language?: InterfaceLanguage): string[] {
  const parts = literal.split(/[.,٫٬\u00a0\u202f]/);
  const separators = [...literal.replace(/\d/g, '')];
  const whole = parts[0] ?? '';
  if (parts.length === 1) return [trimZeros(whole, '')];
  const last = parts.at(-1) ?? '';
  const lastSeparator = separators.at(-1) ?? '';
  if (parts.length === 2) {
    return [
      partsThousands(lastSeparator, whole, last, language)
        ? trimZeros(whole + last, '')
        : trimZeros(whole, last),
    ];
  }
  const groups = parts.slice(1, -1);
  const uniform = separators.slice(0, -1).every((separator) => separator === separators[0]);
  if (!uniform || whole.length > 3 || groups.some((group) => group.length !== 3)) {
    return parts.map((part) => trimZeros(part, ''));
  }
  if (lastSeparator !== separators[0]) return [trimZeros([whole, ...groups].join(''), last)];
  return last.length === 3 ? [trimZeros(parts.join(''), '')] : parts.map((part) => trimZeros(part, ''));
}

/** A canonical decimal times a scale (`1.2`, 1000000 → `1200000`), free of binary noise. */
export function scaled(value: string, scale: number): string {
  return scale === 1 ? value : String(Number((Number(value) * scale).toPrecision(15)));
}
