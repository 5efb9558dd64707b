import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import topics from '../data/topics.json' with { type: 'json' };
import data from '../data/words.json' with { type: 'json' };
import type { ContentWord, ParsedQuestion } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { lastRun, runFrom, runsOf } from '../parsing/runs.ts';
import { isNoun, thingsNamed } from '../parsing/things.ts';
import { lengthAt, sequencesOf } from '../parsing/word-sequences.ts';

/** Words of a question that it may be about, and whether there is hardly anything else. */
export interface SubjectRun {
  readonly words: readonly ContentWord[];
  readonly sure: boolean;
}

const none = { ar: [], en: [] };
const VERBS = sequencesOf({ ...none, vi: topics.verbs.vi });
const HEADS = sequencesOf({ ...none, vi: topics.heads.vi });
const UNITS = new Set(topics.units.flatMap((unit) => [fold(unit), withoutMarks(fold(unit))]));
const PREDICATES = new Set(topics.predicates.en);
const INDEFINITE = new Set(data.indefinite);
const BEFORE_VERBS = new Set(data.beforeVerbs);
const AUXILIARIES = new Set(data.auxiliaries);

/** What a question is likely to be about, best first. */
export function subjectRuns(before: ParsedQuestion, part: ParsedQuestion): SubjectRun[] {
  const { phrase } = before;
  const content = before.content.filter((word) => !isVerb(before, word));
  if (content.length === 0) return [];
  if (!phrase || phrase.type === 'whether') return namedRuns(before, part);
  const isCounted = phrase.type === 'quantity' || phrase.type === 'share';
  if (isCounted && !isUnitCounted(before)) return countedRuns(before);
  const ahead = content.filter(({ index }) => index < phrase.from);
  // "… là ai?": everything that the question is about comes before its phrase.
  if (ahead.length === content.length && phrase.type === 'person') return [{ words: ahead, sure: true }];
  const isPerson = phrase.type === 'person' && isCopular(before);
  const runs = runsOf(ahead.length > 0 ? ahead : content).map((run) => withoutDoing(run, before, part));
  const [run = []] = runs;
  if (runs.length > 1)
    return [
      { words: run, sure: isPerson },
      { words: runs.at(-1) ?? [], sure: false },
    ];
  if (isPerson) return [{ words: run, sure: true }];
  const words = withoutDoing(withoutVerb(run, before, part), before, part);
  // "Where is the post office?" is about nothing else.
  return [{ words, sure: words.length === content.length }];
}

/** "Can I renew my card?", "to register". */
function isVerb({ tokens, language }: ParsedQuestion, word: ContentWord | undefined): boolean {
  return language === 'en' && BEFORE_VERBS.has(tokens[(word?.index ?? 0) - 1]?.form ?? '');
}

/** "Hết bao nhiêu tiền": what is measured in money, days or metres is named before. */
function isUnitCounted({ tokens, phrase, content, language }: ParsedQuestion): boolean {
  const at = phrase?.to ?? 0;
  return (
    language === 'vi' && UNITS.has(tokens[at]?.form ?? '') && content.some(({ index }) => index < at - 1)
  );
}

/** "Làm giấy khai sinh", "bầu cử hội đồng": what is done stays, and what kind of paper, as long as the new words name neither. */
function withoutDoing(
  run: readonly ContentWord[],
  before: ParsedQuestion,
  part: ParsedQuestion,
): readonly ContentWord[] {
  let rest = run;
  for (const known of [VERBS, HEADS]) {
    const first = part.content[0]?.index ?? 0;
    const length = lengthAt(known, part, first) > 0 ? 0 : lengthAt(known, before, rest[0]?.index ?? 0);
    if (length < rest.length) rest = rest.slice(length);
  }
  const doing = thingsNamed(before).find(({ words }) => words[0]?.index === rest[0]?.index);
  const isDoing = doing?.sort === 'action' && doing.words.length < rest.length && before.language !== 'en';
  const isNamed = isNoun(thingsNamed(part)[0]?.sort);
  return isDoing && isNamed ? rest.slice(doing.words.length) : rest;
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
  before: ParsedQuestion,
  { content }: ParsedQuestion,
): readonly ContentWord[] {
  if (run.length < 2) return run;
  const { tokens, phrase, language } = before;
  if (language === 'ar')
    return phrase?.type === 'place' || phrase?.type === 'definition' ? run : run.slice(1);
  if (phrase?.from === 0 && AUXILIARIES.has(tokens[phrase.to]?.form ?? '')) {
    // "The old theatre torn down": from its verb on.
    const verb = run.findIndex(({ form }, at) => at > 0 && PREDICATES.has(form));
    return run.slice(0, verb > 0 ? verb : -1);
  }
  if (phrase?.from === 0) return run;
  return phrase?.type === 'place' ? run : wholeThings(run, content.length, before);
}

/** So many words, and no known thing cut in two. */
function wholeThings(
  run: readonly ContentWord[],
  length: number,
  before: ParsedQuestion,
): readonly ContentWord[] {
  const cut = run[length - 1]?.index ?? -1;
  const thing = thingsNamed(before).find(({ words }) => words.some(({ index }) => index === cut));
  return run.slice(
    0,
    Math.max(length, run.findIndex(({ index }) => index === thing?.words.at(-1)?.index) + 1),
  );
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
