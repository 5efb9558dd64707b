import { conceptsNamed } from '../../../text/cross-lingual/terms.ts';
import { fold } from '../../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/arabic-conjunction.json' with { type: 'json' };

const BEFORE = new Set(data.conjunctionBefore.map(fold));
const ROOTED = data.rootedInConjunction.map(fold);
const ARTICLES = ['ال', 'لل'];

/** The text without the "and" that its first word begins with ("والبلديات", "وكم"); undefined where that is part of the word. */
export function joinsNext(text: string, tokens: readonly Token[]): string | undefined {
  const [first, second] = tokens;
  if (!first || !beginsWithConjunction(first.form, second !== undefined)) return undefined;
  return text.slice(first.start + data.conjunction.length);
}

/** "ودا نانغ": two letters are a word only before another. */
function beginsWithConjunction(form: string, hasNext: boolean): boolean {
  const rest = form.slice(data.conjunction.length);
  if (!form.startsWith(data.conjunction)) return false;
  // "وعيادة": a whole word of the glossary follows.
  if (conceptsNamed(tokenize(rest), 'ar').some(({ weak }) => !weak)) return true;
  if (ROOTED.some((root) => form.startsWith(root) && !isGiven(rest))) return false;
  return isGiven(rest) || rest.length > 2 || (hasNext && rest.length === 2);
}

function isGiven(rest: string): boolean {
  return (
    BEFORE.has(rest) ||
    /^\p{Nd}/u.test(rest) ||
    (ARTICLES.some((article) => rest.startsWith(article)) && !/^الله/u.test(rest))
  );
}
