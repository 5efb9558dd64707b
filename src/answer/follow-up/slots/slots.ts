import data from '../data/words.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { type ContentWord, type ParsedQuestion, rangeOf, type TextRange } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { headOf, isNoun, type NamedThing, type Sort, termsOfSort, thingsNamed } from '../parsing/things.ts';
import { sharedSlot } from './shared-words.ts';
import { subjectRuns } from './subject.ts';

/** The place of a question that new words take, and whether there is hardly another. */
export interface Slot extends TextRange {
  readonly sure: boolean;
  /** The new words name one of two things that were asked about together. */
  readonly shared?: boolean;
}

const AUXILIARIES = new Set(data.auxiliaries);
const DETERMINERS = new Set(data.determiners);
/** Sorts whose words stand in one place of a question hardly ever by chance. */
const TELLING: ReadonlySet<Sort> = new Set(['name', 'attribute', 'number']);

const FIXED: ReadonlySet<Sort> = new Set(['name', 'number', 'time', 'action']);

/** The likeliest places of a question for what a follow-up names, best first. */
export function slotsFor(before: ParsedQuestion, part: Message): Slot[] {
  const found = sharedSlot(before, part);
  const shared = found && { ...found, shared: found.coordinated };
  if (shared?.sure) return [shared];
  return [
    ...slotsOfSort(before, part).slice(0, 1),
    ...(shared ? [shared] : []),
    ...slotsOfSort(before, part).slice(1),
  ];
}

function slotsOfSort(before: ParsedQuestion, part: Message): Slot[] {
  const head = headOf(part);
  if (!head) return [];
  const isOfOneSort = part.things.every(({ sort }) => sort === head.sort);
  const isOffice = before.phrase?.type === 'person' && (head.sort === 'area' || head.sort === 'noun');
  const alike = isOffice
    ? institutionsIn(before)
    : thingsNamed(before).filter(({ sort }) => sort === head.sort);
  if ((TELLING.has(head.sort) || isOffice) && alike.length > 0)
    return alike.flatMap(({ words }) => slot(words, alike.length === 1 && isOfOneSort));
  if (head.sort === 'attribute' || head.sort === 'number') return [];
  if (head.sort === 'time') return timeSlots(before, part, alike);
  if (head.sort === 'quality' && part.things.length === 1 && alike.length === 1)
    return alike.flatMap(({ words }) => slot(words, true));
  const nouns = nounSlots(before, part, head);
  // "And the province?" is not counted in "How many hospitals does the city have?".
  const others =
    nouns.length === 0 && isNoun(head.sort)
      ? alike.flatMap(({ words }) => slot(words, alike.length === 1))
      : [];
  const modifiers = modifierSlots(before, part);
  return part.language === 'vi' || (part.language === 'ar' && head.sort !== 'unknown')
    ? [...nouns, ...others, ...modifiers]
    : [...modifiers, ...nouns, ...others];
}

/** "والسبت؟" after "يوم الجمعة": of a day the name is replaced, though it may look like another noun. */
function timeSlots({ content }: ParsedQuestion, { things }: Message, alike: readonly NamedThing[]): Slot[] {
  const last = alike.at(-1)?.words.at(-1);
  if (!last) return [];
  const named = last.form === data.day ? content.find(({ index }) => index === last.index + 1) : undefined;
  return slot([named ?? last], named !== undefined && things.length === 1);
}

/** What somebody heads or runs: the museum in "the director of the museum", the city in "chủ tịch thành phố". */
function institutionsIn(before: ParsedQuestion): NamedThing[] {
  const nouns = thingsNamed(before).filter(({ sort }) => sort === 'noun' || sort === 'area');
  // "Ai quản lý công viên?": behind "ai" stands what somebody does.
  const institutions = nouns.filter(
    ({ words }) => words[0]?.index !== before.phrase?.to || nouns.length === 1,
  );
  return institutions.length > 0 ? institutions : termsOfSort(before, 'area');
}

function nounSlots(before: ParsedQuestion, part: Message, head: NamedThing): Slot[] {
  const things = thingsNamed(before);
  const isCounted = before.phrase?.type === 'quantity' || before.phrase?.type === 'share';
  const isKnown = part.things.every(({ sort }) => sort !== 'unknown');
  const known = things.filter(({ sort }) => isNoun(sort));
  const isOfSomething =
    before.phrase?.type === 'definition' || things.some(({ sort }) => sort === 'attribute');
  // "What is the fee for a licence?" has one thing that a fee is paid for.
  if (isOfSomething && before.phrase?.type !== 'person' && isNoun(head.sort) && isKnown && known.length === 1)
    return slot(known[0]?.words ?? [], true);
  return subjectRuns(before, part).flatMap(({ words, sure }) => {
    const old = things.find((thing) => thing.words.some(({ index }) => index === words[0]?.index));
    const wantsPlural = isCounted && before.language === 'en' && isPlural(words.at(-1)?.form);
    if (wantsPlural && !isPlural(head.words.at(-1)?.form)) return [];
    const isPerson = before.phrase?.type === 'person';
    const isSame = isPerson
      ? head.sort === 'role'
      : isNoun(head.sort) && isKnown && (isNoun(old?.sort) || old?.sort === 'unknown');
    return slot(words, sure && (isSame || (wantsPlural && (isNoun(head.sort) || head.sort === 'unknown'))));
  });
}

/** "And private?" after "public schools": one word beside a noun that stays; and "and end?" after "When does it start?". */
function modifierSlots(before: ParsedQuestion, part: Message): Slot[] {
  const [word, another] = part.content;
  if (
    !word ||
    another ||
    (before.language !== 'ar' && isNoun(part.things[0]?.sort)) ||
    part.things[0]?.sort === 'name'
  )
    return [];
  if (part.tokens.some(({ form }) => DETERMINERS.has(form))) return [];
  const { content, language } = before;
  if (language === 'en')
    return isPlural(word.form)
      ? []
      : [...verbSlot(before), ...pairsOf(before).flatMap(([first]) => slot([first], false))];
  if (language === 'vi') return pairsOf(before).flatMap(([, second]) => slot([second], false));
  // "فاتورة المياه", "المدارس الخاصة": the second is definite wherever the new word is.
  return pairsOf(before)
    .filter(([, second]) => isDefinite(word.form) && isDefinite(second.form) && content.length > 1)
    .flatMap(([, second]) => slot([second], false));
}

/** "When does the festival start?" ends in its verb. */
function verbSlot({ tokens, phrase, content }: ParsedQuestion): Slot[] {
  const last = content.at(-1);
  const hasAuxiliary = phrase?.from === 0 && AUXILIARIES.has(tokens[phrase.to]?.form ?? '');
  return hasAuxiliary && last?.index === tokens.length - 1 ? slot([last], false) : [];
}

/** Neighbouring content words that may be a noun and what describes it: no names, dates or verbs. */
function pairsOf(before: ParsedQuestion): (readonly [ContentWord, ContentWord])[] {
  const sorts = new Map(
    thingsNamed(before).flatMap(({ words, sort }) => words.map(({ index }) => [index, sort] as const)),
  );
  const isFixed = ({ index }: ContentWord) => FIXED.has(sorts.get(index) ?? 'unknown');
  return before.content.flatMap((first, at) => {
    const second = before.content[at + 1];
    if (second?.index !== first.index + 1 || isFixed(first) || isFixed(second)) return [];
    return before.language === 'en' && isPlural(first.form) ? [] : [[first, second] as const];
  });
}

function isDefinite(form: string): boolean {
  return form.startsWith('ال');
}

function slot(words: readonly ContentWord[], sure: boolean): Slot[] {
  const range = rangeOf(words);
  return range ? [{ ...range, sure }] : [];
}
