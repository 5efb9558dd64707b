import { conceptsNamed } from '../../../text/cross-lingual/terms.ts';
import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/arabic-conjunction.json' with { type: 'json' };
import { type ParsedQuestion, rangeOf, type TextRange } from './parse-question.ts';
import { runFrom } from './runs.ts';

/** Where the previous question has the preposition that an Arabic message begins with: "للأطفال" for "ولكبار السن". */
export function cliticSlot(before: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  const clitic = cliticOf(part.tokens);
  if (clitic === undefined) return undefined;
  const at = before.content.findIndex((_, i) => cliticOf(before.content.slice(i)) === clitic);
  return at < 0 ? undefined : rangeOf(runFrom(before.content, at));
}

/** A text without the preposition that it begins with: "لجواز السفر" asks about "جواز السفر". */
export function withoutClitic({ text, tokens }: ParsedQuestion): string | undefined {
  if (cliticOf(tokens) === undefined) return undefined;
  return text.trimStart().replace(/^لل/u, 'ال').replace(/^[لب]/u, '');
}

/** The preposition that a word begins with, as long as it is not part of the word. */
function cliticOf([first, ...next]: readonly Token[]): string | undefined {
  return data.prepositions.find((clitic) => {
    const rest = first?.form.startsWith(clitic) ? first.form.slice(clitic.length) : '';
    const isDefinite = rest.startsWith('ال') || (clitic === 'ل' && rest.startsWith('ل'));
    return (
      rest.length > 2 &&
      (isDefinite ||
        conceptsNamed([...tokenize(rest), ...next]).some(({ from, weak }) => from === 0 && !weak))
    );
  });
}
