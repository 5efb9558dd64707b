import { type ConceptMatch, civicGlossary, compileGlossary, matchConcepts } from '../glossary/match.ts';
import type { InterfaceLanguage } from '../language/detect.ts';
import { wordKeys } from '../language/word-keys.ts';
import { nameTerms } from '../names/name-terms.ts';
import { numberTerms } from '../numbers/number-terms.ts';
import { hashString } from '../unicode/hash.ts';
import type { Token } from '../unicode/tokenize.ts';

/** Something a text names in a form that is the same in every language: a concept, a name, a number, a date. */
export interface CrossLingualTerm {
  readonly term: string;
  /** 32 bits, by which indexes know the term. */
  readonly hash: number;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure it is that the text names this. */
  readonly sureness: number;
  /** Whether a person sees at once that the text names this: by the term's own words, which mean little else. */
  readonly obvious: boolean;
}

const GLOSSARY = compileGlossary(civicGlossary, (form) => wordKeys(form).stem);
const WEAK = 0.5;

/**
 * The civic terms that a question names.
 * @param language of its Latin words; both are tried where it is not given
 */
export function conceptsNamed(tokens: readonly Token[], language?: InterfaceLanguage): ConceptMatch[] {
  return matchConcepts(GLOSSARY, tokens, language);
}

/**
 * All cross-lingual terms of a text.
 * @param tokens all tokens of the text, function words included
 */
export function findCrossLingualTerms(
  text: string,
  tokens: readonly Token[],
  language: InterfaceLanguage,
  mode: 'document' | 'question',
): CrossLingualTerm[] {
  const concepts = matchConcepts(GLOSSARY, tokens, language);
  return [
    ...concepts.map(({ weak, stemOnly, ...match }) =>
      crossLingualTerm(match, weak ? WEAK : 1, !weak && !stemOnly),
    ),
    ...nameTerms(text, tokens, mode).map((match) => crossLingualTerm(match)),
    ...numberTerms(text, language, tokens).map((match) => crossLingualTerm(match)),
  ];
}

function crossLingualTerm(
  { term, start, end }: Pick<CrossLingualTerm, 'term' | 'start' | 'end'>,
  sureness = 1,
  obvious = true,
): CrossLingualTerm {
  return { term, hash: hashString(term), start, end, sureness, obvious };
}
