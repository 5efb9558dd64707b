import {
  type CompiledGlossary,
  type Concept,
  compileGlossary,
  parseGlossary,
} from '../../text/glossary/match.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { wordKeys } from '../../text/language/word-keys.ts';
import countables from '../data/countables.json' with { type: 'json' };
import institutions from '../data/institutions.json' with { type: 'json' };
import offices from '../data/offices.json' with { type: 'json' };
import questions from '../data/questions.json' with { type: 'json' };

/*
 * Much narrower than the civic glossary, which finds more than it should: whatever is listed under one id means the same
 * in all languages, the first phrase is how a question says it, and a language without any has no such thing.
 */
const OFFICES = parseGlossary({ concepts: offices.concepts });
const INSTITUTIONS = parseGlossary(institutions);
const COUNTABLES = parseGlossary(countables);
const HEADS: Readonly<Partial<Record<string, readonly string[]>>> = offices.heads;

const byTerm = new Map([...OFFICES, ...INSTITUTIONS, ...COUNTABLES].map((each) => [`c:${each.id}`, each]));
const officeTerms = termsOf(OFFICES);
const countableTerms = termsOf(COUNTABLES);

/** Everything that questions are made about, ready to be found in sentences. */
export const ASKABLE: CompiledGlossary = compileGlossary([...byTerm.values()], (form) => wordKeys(form).stem);

/** Whether a term (`c:mayor`) is an office that somebody holds. */
export function isOffice(term: string): boolean {
  return officeTerms.has(term);
}

/** Whether a term is something that is counted. */
export function isCountable(term: string): boolean {
  return countableTerms.has(term);
}

/** Whether an office is enough to know who is meant, or only together with an institution. */
export function standsAlone(office: string): boolean {
  return HEADS[office.slice(2)] === undefined;
}

/** Whether an institution has such an office. */
export function isHeadOf(office: string, institution: string): boolean {
  return HEADS[office.slice(2)]?.includes(institution.slice(2)) ?? false;
}

/** How a question in a language says a term; nothing where the language has no word that means the same. */
export function phraseIn(term: string, language: InterfaceLanguage): string | undefined {
  return byTerm.get(term)?.terms[language][0]?.text;
}

/** An office with its institution, in a language that has words for both. */
export function officeOf(
  office: string,
  institution: string,
  language: InterfaceLanguage,
): string | undefined {
  const [head, body] = [phraseIn(office, language), phraseIn(institution, language)];
  if (head === undefined || body === undefined) return undefined;
  return questions.of[language].replace('{office}', head).replace('{institution}', body);
}

/** A question of a kind about something. */
export function fillTemplate(
  kind: keyof typeof questions.templates,
  language: InterfaceLanguage,
  words: string,
): string {
  const question = questions.templates[kind][language].replace('{x}', words);
  return question.charAt(0).toLocaleUpperCase() + question.slice(1);
}

function termsOf(concepts: readonly Concept[]): ReadonlySet<string> {
  return new Set(concepts.map(({ id }) => `c:${id}`));
}
