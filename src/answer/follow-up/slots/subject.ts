import data from '../data/words.json' with { type: 'json' };
import type { ContentWord, ParsedQuestion } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { lastRun, runFrom, runsOf } from '../parsing/runs.ts';
import { isNoun, thingsNamed } from '../parsing/things.ts';

/** Words of a question that it may be about, and whether there is hardly anything else. */
export interface SubjectRun {
  readonly words: readonly ContentWord[];
  readonly sure: boolean;
}

const INDEFINITE = new Set(data.indefinite);
const BEFORE_VERBS = new Set(data.beforeVerbs);
const AUXILIARIES = new Set(data.auxiliaries);

/** What a question is likely to be about, best first. */
export function subjectRuns(before: ParsedQuestion, part: ParsedQuestion): SubjectRun[] {
  const { phrase } = before;
  const content = before.content.filter((word) => !isVerb(before, word));
  if (content.length === 0) return [];
  if (!phrase || phrase.type === 'whether') return namedRuns(before, part);
  if (phrase.type === 'quantity' || phrase.type === 'share') return countedRuns(before);
  const ahead = content.filter(({ index }) => index < phrase.from);
  // "… là ai?": everything that the question is about comes before its phrase.
  if (ahead.length === content.length && phrase.type === 'person') return [{ words: ahead, sure: true }];
  const isPerson = phrase.type === 'person' && isCopular(before);
  const runs = runsOf(ahead.length > 0 ? ahead : content);
  const [run = []] = runs;
  if (runs.length > 1)
    return [
      { words: run, sure: isPerson },
      { words: runs.at(-1) ?? [], sure: false },
    ];
  if (isPerson) return [{ words: run, sure: true }];
  const words = withoutVerb(run, before, part);
  // "Where is the post office?" is about nothing else.
  return [{ words, sure: words.length === content.length }];
}

/** "Can I renew my card?", "to register". */
function isVerb({ tokens, language }: ParsedQuestion, word: ContentWord | undefined): boolean {
  return language === 'en' && BEFORE_VERBS.has(tokens[(word?.index ?? 0) - 1]?.form ?? '');
}

/** Where nothing tells, every noun may be what the question is about: "Can I renew my ID card online?". */
function namedRuns(before: ParsedQuestion, part: ParsedQuestion): SubjectRun[] {
  const nouns = thingsNamed(before).filter(
    ({ words, sort }) => !isVerb(before, words[0]) && (isNoun(sort) || sort === 'unknown'),
  );
  const known = nouns.filter(({ sort }) => isNoun(sort));
  const likely = known.length > 0 && before.language !== 'en' ? known : nouns;
  const runs = likely.map(({ words }) => ({ words, sure: likely.length === 1 && known.length === 1 }));
  // "For students" goes with "foreigners" rather than "the museum".
  const isAlike = ({ words }: SubjectRun) =>
    isPlural(words.at(-1)?.form) === isPlural(part.content.at(-1)?.form) &&
    hasArticle(before, words[0]) === hasArticle(part, part.content[0]);
  return before.language === 'en' ? [...runs.filter(isAlike), ...runs.filter((run) => !isAlike(run))] : runs;
}

/** "A zoo", as opposed to "the city". */
function hasArticle({ tokens }: ParsedQuestion, word: ContentWord | undefined): boolean {
  return INDEFINITE.has(tokens[(word?.index ?? 0) - 1]?.form ?? '');
}

/** What a verb says something of: before it in English, after it in Arabic; in Vietnamese, as much as the new words take. */
function withoutVerb(
  run: readonly ContentWord[],
  { tokens, phrase, language }: ParsedQuestion,
  { content }: ParsedQuestion,
): readonly ContentWord[] {
  if (run.length < 2) return run;
  if (language === 'ar')
    return phrase?.type === 'place' || phrase?.type === 'definition' ? run : run.slice(1);
  if (phrase?.from === 0) return AUXILIARIES.has(tokens[phrase.to]?.form ?? '') ? run.slice(0, -1) : run;
  return phrase?.type === 'place' ? run : run.slice(0, content.length);
}

/** "How many wards …": the counted thing follows the phrase; a known term is it as a whole, else its extent is a guess. */
function countedRuns(before: ParsedQuestion): SubjectRun[] {
  const { content, phrase } = before;
  const from = content.findIndex(({ index }) => index >= (phrase?.to ?? 0));
  const first = content[from];
  if (!first) return [{ words: lastRun(content), sure: false }];
  const run = runFrom(content, from);
  const term = thingsNamed(before).find(({ words }) => words[0]?.index === first.index);
  if (term && term.sort !== 'unknown' && term.sort !== 'action') return [{ words: term.words, sure: true }];
  if (run.length === 1) return [{ words: run, sure: true }];
  return [
    { words: run, sure: false },
    { words: run.slice(0, 1), sure: false },
  ];
}

/** Only function words stand between the phrase and what is asked about: "Who is the secretary?". */
function isCopular({ content, phrase }: ParsedQuestion): boolean {
  const [first] = content;
  return phrase !== undefined && first !== undefined && first.index - phrase.to <= 2;
}
