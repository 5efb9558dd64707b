import { FORMAT_LOCALES } from '../../../../reply/format-locale.ts';
import { civicGlossary } from '../../../../text/glossary/match.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { codeText } from '../parts/exact-text.ts';
import { numberText } from '../parts/numbers.ts';

/** Words of a concept that are shown in each language; the first ones are the usual ones. */
const MOST_WORDS = 4;
const CONCEPTS = new Map(civicGlossary.map((concept) => [`c:${concept.id}`, concept]));
const LANGUAGES: readonly InterfaceLanguage[] = ['ar', 'vi', 'en'];

/** What kinds of things a question can name, by the letter before the colon of their terms. */
const KINDS = {
  c: 'named-concept',
  p: 'named-name',
  n: 'named-number',
  o: 'named-ordinal',
  d: 'named-date',
} as const;

/** What a term that is the same in every language stands for, so that people can read it: `c:ward`, `n:40`, `d:2025-07`. */
export function legibleTerm(term: string, language: InterfaceLanguage): Html {
  const kind = KINDS[term.charAt(0) as keyof typeof KINDS];
  if (!kind) return codeText(term);
  return html`<span class="kind">${webMessage(language, kind)}</span> ${content(term, language)}`;
}

function content(term: string, language: InterfaceLanguage): Html {
  const value = term.slice(2);
  if (term.startsWith('c:')) return conceptWords(term);
  if (term.startsWith('p:')) return codeText(value.replace('|', ' '));
  if (term.startsWith('d:')) return dateText(value, language);
  if (!value.endsWith('%')) return numberText(Number(value), language, { useGrouping: false }); // Many are years.
  return numberText(Number(value.slice(0, -1)) / 100, language, {
    style: 'percent',
    maximumFractionDigits: 2,
  });
}

/** A concept of the glossary by its words in all three languages. */
function conceptWords(term: string): Html {
  const concept = CONCEPTS.get(term);
  if (!concept) return codeText(term.slice(2));
  const lists = LANGUAGES.map((language) => ({ language, words: concept.terms[language] })).filter(
    ({ words }) => words.length > 0,
  );
  return html`${codeText(concept.id)}<ul class="bridge">${lists.map(({ language, words }) => {
    const shown = words.slice(0, MOST_WORDS).map(({ text }) => text);
    const separator = language === 'ar' ? '، ' : ', ';
    return html`<li><bdi lang="${language}">${shown.join(separator)}${words.length > MOST_WORDS ? '…' : ''}</bdi></li>`;
  })}</ul>`;
}

/** `2025-07-01`, `2025-07`, `--07-01` or `--07`. */
function dateText(value: string, language: InterfaceLanguage): Html {
  const [, year, month, day] = /^(\d+|-)-(\d+)(?:-(\d+))?$/.exec(value) ?? [];
  if (month === undefined) return codeText(value);
  const hasYear = year !== '-';
  const date = new Date(Date.UTC(hasYear ? Number(year) : 2000, Number(month) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(FORMAT_LOCALES[language], {
    ...(hasYear ? { year: 'numeric' } : {}),
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return html`<bdi>${format.format(date)}</bdi>`;
}
