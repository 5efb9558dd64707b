import type { Article, Sentence } from '../corpus/types.ts';
import { type ConceptMatch, civicGlossary, compileGlossary, matchConcepts } from '../text/glossary/match.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';
import { wordKeys } from '../text/language/word-keys.ts';
import { numberTerms } from '../text/numbers/number-terms.ts';
import { type Token, tokenize } from '../text/unicode/tokenize.ts';
import data from './data/questions.json' with { type: 'json' };

const LANGUAGES: readonly InterfaceLanguage[] = ['ar', 'vi', 'en'];
const OFFICES = termSet(data.offices);
const ALONE = termSet(data.alone);
const INSTITUTIONS = termSet(data.institutions);
const COUNTABLE = termSet(data.countable);
const glossary = compileGlossary(civicGlossary, (form) => wordKeys(form).stem);
const termsOf = new Map(civicGlossary.map((concept) => [`c:${concept.id}`, concept.terms]));

/** A sentence analysed for making questions from it. */
interface Parts {
  readonly sentence: string;
  readonly language: InterfaceLanguage;
  readonly tokens: readonly Token[];
  readonly matches: readonly ConceptMatch[];
}

/**
 * Questions that a sentence might answer, in the three languages: who holds an office that it names, how many there are of
 * what it counts, which share of what it measures. The retriever decides whether it does answer them.
 */
export function questionsFrom({ text, language: declared }: Article, { start, end }: Sentence): string[] {
  const sentence = text.slice(start, end);
  const primary = declared.slice(0, 2);
  const language = primary === 'ar' || primary === 'vi' ? primary : detectLanguage(sentence);
  const tokens = tokenize(sentence);
  const matches = matchConcepts(glossary, tokens, language).filter(({ weak }) => !weak);
  const parts = { sentence, language, tokens, matches };
  return [...officeQuestions(parts), ...countQuestions(parts)];
}

function officeQuestions(parts: Parts): string[] {
  return parts.matches
    .filter(({ term }) => OFFICES.has(term))
    .flatMap((office) => {
      const institution = parts.matches.find(
        ({ term, from }) => INSTITUTIONS.has(term) && from === office.to,
      );
      if (!institution && !ALONE.has(office.term)) return [];
      return LANGUAGES.map((language) =>
        fill('office', language, officeIn(language, parts, office, institution)),
      );
    });
}

/** In the sentence's own words where it has the language, which joins them by its grammar; else in the glossary's. */
function officeIn(
  language: InterfaceLanguage,
  parts: Parts,
  office: ConceptMatch,
  institution?: ConceptMatch,
): string {
  if (language === parts.language) return written(parts, office.start, (institution ?? office).end);
  const name = termIn(office.term, language);
  if (!institution) return name;
  return data.of[language]
    .replace('{office}', name)
    .replace('{institution}', termIn(institution.term, language));
}

/** What a number counts comes right after it; after a share, at most one word ("of") comes between. */
function countQuestions(parts: Parts): string[] {
  return numberTerms(parts.sentence, parts.language).flatMap(({ term, end }) => {
    const kind = /^n:[\d.]+%$/.test(term) ? 'share' : /^n:\d+$/.test(term) ? 'count' : undefined;
    const next = parts.tokens.findIndex((token) => token.start >= end);
    const last = kind === 'share' ? next + 1 : next;
    const counted = parts.matches
      .filter(({ from, term: concept }) => from >= next && from <= last && COUNTABLE.has(concept))
      .sort((a, b) => b.to - a.to)[0];
    if (!kind || next < 0 || !counted) return [];
    // Arabic puts what is counted into a form of its own, which only a sentence in Arabic has.
    const languages = LANGUAGES.filter((each) => each !== 'ar' || parts.language === 'ar');
    return languages.map((each) => {
      const own = each === parts.language;
      return fill(
        kind,
        each,
        own ? written(parts, counted.start, counted.end) : pluralIn(counted.term, each),
      );
    });
  });
}

/** The sentence's own words, without an "and" joined to the first. */
function written({ sentence, language }: Parts, start: number, end: number): string {
  const words = sentence.slice(start, end);
  return language === 'ar' ? words.replace(/^[وف](?=\p{L}{3})/u, '') : words;
}

function termIn(concept: string, language: InterfaceLanguage): string {
  return termsOf.get(concept)?.[language][0]?.text ?? concept.slice(2);
}

function pluralIn(concept: string, language: InterfaceLanguage): string {
  const terms = termsOf.get(concept)?.[language] ?? [];
  const plural = language === 'en' ? terms.find(({ text }) => /^\p{L}[\p{L} -]+s$/u.test(text)) : undefined;
  return plural?.text ?? termIn(concept, language);
}

function fill(kind: keyof typeof data.templates, language: InterfaceLanguage, words: string): string {
  const question = data.templates[kind][language].replace('{x}', words);
  return question.charAt(0).toLocaleUpperCase() + question.slice(1);
}

function termSet(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => `c:${id}`));
}
