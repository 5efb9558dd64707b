import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { type LikenessKeys, likenessKeys } from './keys.ts';
import { type KeyWeight, likeness } from './likeness.ts';

/** A question as it is grouped. */
export interface AskedQuestion {
  readonly question: string;
  readonly language: InterfaceLanguage;
}

/** At and above this two questions are taken to be about the same; chosen on the questions of `tests/learning/likeness`. */
const ALIKE = 0.4;
/** Questions of a group that others are compared with, so that no chain of likenesses joins what is not alike. */
const COMPARED = 3;
/** Wordings in a group; further ones begin another. */
const MOST_IN_A_GROUP = 100;
/** A key that more groups have leads to none. */
const MOST_LED_TO = 400;

/** Fewer questions than that say little of how frequent a word is: two that share it would already make it a common one. */
const FEW = 30;

interface Keyed<Question> {
  readonly asked: Question;
  /** Its place in the list. */
  readonly at: number;
  readonly keys: LikenessKeys;
}

interface Group<Question> {
  readonly members: Keyed<Question>[];
  readonly compared: LikenessKeys[];
}

/**
 * Groups questions by likeness, the same groups in whichever order they come; the first of a group, and the order of groups, are those
 * of the list.
 */
export function groupAlike<Question extends AskedQuestion>(questions: readonly Question[]): Question[][] {
  const keyed = questions.map((asked, at) => ({
    asked,
    at,
    keys: likenessKeys(asked.question, asked.language),
  }));
  const groups = grouped(keyed.toSorted(byPlainness), weightsIn(keyed.map(({ keys }) => keys)));
  const inOrder = groups.map(({ members }) => members.toSorted((a, b) => a.at - b.at));
  return inOrder.toSorted(([a], [b]) => a!.at - b!.at).map((members) => members.map(({ asked }) => asked));
}

/** Those that name the fewest things first: what they name is what their group is about, and longer ones find it. */
function byPlainness(a: Keyed<AskedQuestion>, b: Keyed<AskedQuestion>): number {
  const difference = allKeys(a.keys).length - allKeys(b.keys).length;
  if (difference !== 0) return difference;
  const [first, second] = [a.asked.question, b.asked.question];
  return first < second ? -1 : Number(first > second);
}

function grouped<Question>(inOrder: readonly Keyed<Question>[], weight: KeyWeight): Group<Question>[] {
  const groups: Group<Question>[] = [];
  const leading = new Map<string, Group<Question>[]>();
  for (const one of inOrder) {
    const found = mostAlike(one.keys, leading, weight);
    const group = found ?? { members: [], compared: [] };
    if (!found) groups.push(group);
    group.members.push(one);
    if (group.compared.length < COMPARED) {
      group.compared.push(one.keys);
      for (const key of allKeys(one.keys)) lead(key, group, leading);
    }
  }
  return groups;
}

function mostAlike<Question>(
  keys: LikenessKeys,
  leading: ReadonlyMap<string, readonly Group<Question>[]>,
  weight: KeyWeight,
): Group<Question> | undefined {
  const candidates = new Set(allKeys(keys).flatMap((key) => ledTo(leading.get(key))));
  let [best, most] = [undefined as Group<Question> | undefined, ALIKE];
  for (const group of candidates) {
    if (group.members.length >= MOST_IN_A_GROUP) continue;
    const alike = Math.max(...group.compared.map((other) => likeness(keys, other, weight)));
    if (alike >= most && (alike > most || !best)) [best, most] = [group, alike];
  }
  return best;
}

function ledTo<Question>(groups: readonly Group<Question>[] = []): readonly Group<Question>[] {
  return groups.length > MOST_LED_TO ? [] : groups;
}

function lead<Question>(key: string, group: Group<Question>, leading: Map<string, Group<Question>[]>): void {
  const led = leading.get(key) ?? [];
  leading.set(key, led);
  if (led.at(-1) !== group) led.push(group);
}

function allKeys({ words, terms }: LikenessKeys): string[] {
  return [...words, ...terms];
}

/** Inverse frequency among the questions themselves, so that what all ask about does not join them. */
function weightsIn(all: readonly LikenessKeys[]): KeyWeight {
  const frequency = new Map<string, number>();
  for (const key of all.flatMap(allKeys)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const count = Math.max(all.length, FEW);
  return (key) => Math.log(1 + count / (frequency.get(key) ?? 1));
}
