import { fold, withoutMarks } from '../unicode/fold.ts';
import type { Token } from '../unicode/tokenize.ts';
import { isArabic, lightStem } from './arabic.ts';
import data from './data/relations.json' with { type: 'json' };

/** What small words turn a sentence into: before or after a time, its opposite, a reproach. */
export type Relation = keyof typeof data;

const LONGEST = 3;
/** In Vietnamese these are negations too, but not where they end a question. */
const ENDS_A_QUESTION = new Set(['không', 'chưa', 'khong', 'chua'].map(fold));
const RELATIONS = table(fold);
const TONELESS_RELATIONS = table((word) => withoutMarks(fold(word)));

function table(key: (word: string) => string): ReadonlyMap<string, Relation> {
  return new Map(
    (Object.keys(data) as Relation[]).flatMap((relation) =>
      data[relation]
        .map((phrase) => phrase.split(' ').map(key).join(' '))
        .flatMap((phrase) => [[phrase, relation] as const, [stemOf(phrase), relation] as const]),
    ),
  );
}

/** A phrase that expresses a relation, as the half-open range of its tokens. */
export interface RelationPhrase {
  readonly relation: Relation;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the phrases that express a relation.
 * @param toneless whether they are Vietnamese without tone marks
 */
export function relationPhrases(tokens: readonly Token[], toneless = false): RelationPhrase[] {
  const known = toneless ? TONELESS_RELATIONS : RELATIONS;
  const found: RelationPhrase[] = [];
  const last = tokens.at(-1);
  const words = last && ENDS_A_QUESTION.has(last.form) ? tokens.slice(0, -1) : tokens;
  for (let from = 0; from < words.length; from++) {
    let phrase = '';
    for (const [at, { form }] of words.slice(from, from + LONGEST).entries()) {
      phrase += (phrase && ' ') + form;
      const relation = known.get(phrase) ?? known.get(stemOf(phrase));
      if (relation) found.push({ relation, from, to: from + at + 1 });
    }
  }
  return found;
}

/** The relations that words express. */
export function relationsIn(tokens: readonly Token[]): ReadonlySet<Relation> {
  return new Set(relationPhrases(tokens).map(({ relation }) => relation));
}

/** Arabic words carry article, conjunction and preposition. */
function stemOf(phrase: string): string {
  return isArabic(phrase) ? lightStem(phrase) : phrase;
}
