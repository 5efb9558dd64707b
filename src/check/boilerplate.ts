import { tokenize } from '../text/unicode/tokenize.ts';
import data from './data/boilerplate.json' with { type: 'json' };

const OPENING = phrases(data.opening);
const ANYWHERE = phrases(data.anywhere);
const WHOLE = new Set(phrases(data.whole));
/** A sentence that tells something ends like one; "Read also" lines end with a headline. */
const FINISHED = /[.!?…؟。۔]["'”’»)\]]*$/u;
const LONGEST_LABEL = 12;
const LONGEST_NOTICE = 60;

/** What belongs to the page around an article: labels point elsewhere or name a part, notices tell about the site. */
export type BoilerplateKind = 'label' | 'notice';

/**
 * Whether a sentence or paragraph probably belongs to the page around an article: pointers to other articles, cookie
 * notices, calls to subscribe, labels of buttons and pictures.
 */
export function isBoilerplate(text: string): boolean {
  return boilerplateKind(text) !== undefined;
}

/** Which kind of boilerplate a sentence or paragraph probably is, if it is any. */
export function boilerplateKind(text: string): BoilerplateKind | undefined {
  const forms = tokenize(text.slice(0, 2_000)).map(({ form }) => form);
  const folded = ` ${forms.join(' ')} `;
  if (WHOLE.has(folded)) return 'label';
  const opening = OPENING.find((phrase) => folded.startsWith(phrase));
  const label = opening !== undefined && (isLabel(text, opening) || !FINISHED.test(text.trim()));
  if (label) return 'label';
  const notice = forms.length <= LONGEST_NOTICE && ANYWHERE.some((phrase) => folded.includes(phrase));
  return notice ? 'notice' : undefined;
}

/** "Read also: …", however it goes on. */
function isLabel(text: string, phrase: string): boolean {
  const words = phrase.trim().split(' ').length;
  const colon = text.search(/[:：»>›|]/u);
  return colon >= 0 && words <= LONGEST_LABEL && tokenize(text.slice(0, colon)).length === words;
}

/** Phrases folded as texts are, between spaces, so that only whole words match. */
function phrases(byLanguage: Readonly<Record<string, readonly string[]>>): string[] {
  const folded = Object.values(byLanguage)
    .flat()
    .map((phrase) => tokenize(phrase).map(({ form }) => form));
  return [...new Set(folded.map((forms) => ` ${forms.join(' ')} `))];
}
