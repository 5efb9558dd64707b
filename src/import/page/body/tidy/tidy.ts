import { boilerplateKind } from '../../../../check/boilerplate.ts';
import type { Metadata } from '../../../../corpus/metadata.ts';
import { looseKey } from '../../metadata/page-names.ts';
import type { KeptParagraph } from '../keep.ts';
import { creditTest } from './credits.ts';

/** From which share of links on a paragraph counts as one. */
const WHOLE_LINK = 0.9;
/** Letters from which on a paragraph is running text. */
const RUNNING = 100;
/** Links one after the other that make a list of them. */
const LINK_LIST = { links: 3, linked: 0.6 };
/** Pointers to other articles that are links in part, or doubtful otherwise. */
const POINTER = { linked: 0.3, odds: 2, words: 12 };
/** Letters of what is repeated to be seen: shorter texts stand in others by accident, longer ones are meant. */
const REPEATED = { least: 25, most: 160 };
/** Repetitions are looked for in articles up to this size; it takes the square of it. */
const MOST = { paragraphs: 1_000, letters: 300_000 };
const LONGEST_TITLE = 500;
/** What a title may lack on the page of its form elsewhere, or the reverse. */
const LEAST_TITLE = 0.6;
const TELLING = /[\p{L}\p{N}\p{S}]/u;
/** Marks that parts of the server fill in, and have not: `{gallery}news/412{/gallery}`. */
const UNFILLED = /^\s*(?:\{[^{}]*\}.*\{\/[^{}]*\}|\[[a-z_-]+\b[^\]]*\](?:.*\[\/[a-z_-]+\])?)\s*$/iu;

/**
 * Leaves out what stands within an article without telling anything: its title, once more; pointers to other articles and
 * the links below them; who wrote it and when; ends of text; sentences taken out to be set large.
 */
export function tidied(
  paragraphs: readonly KeptParagraph[],
  { title, author, language }: Metadata,
): readonly KeptParagraph[] {
  const named = looseKey(title ?? '');
  const telling = paragraphs.filter(
    (paragraph) =>
      TELLING.test(paragraph.text) && !UNFILLED.test(paragraph.text) && !isTitle(paragraph, named),
  );
  const linked = withoutLinkLists(withoutPointers(telling));
  return withoutRepetitions(withoutCredits(linked, creditTest(author, language)));
}

/** The title itself, or as the first heading has it: shorter, or longer. */
function isTitle({ text, top }: KeptParagraph, title: string): boolean {
  if (title === '' || text.length > LONGEST_TITLE) return false;
  const key = looseKey(text);
  if (key === title) return true;
  const [shorter, longer] = key.length < title.length ? [key, title] : [title, key];
  return top && longer.includes(shorter) && shorter.length >= longer.length * LEAST_TITLE;
}

function withoutPointers(paragraphs: readonly KeptParagraph[]): KeptParagraph[] {
  let below = false;
  return paragraphs.filter((paragraph) => {
    const linked = paragraph.features.linked ?? 0;
    const pointer = isPointer(paragraph, linked);
    const drop = pointer || (below && linked >= WHOLE_LINK);
    below = drop && (below || linked < WHOLE_LINK);
    return !drop;
  });
}

/** A notice within the text may be what an article is about: whoever checks articles decides on that. */
function isPointer({ text, odds }: KeptParagraph, linked: number): boolean {
  const kind = boilerplateKind(text);
  if (kind === undefined) return false;
  if (linked >= POINTER.linked || odds < POINTER.odds) return true;
  return kind === 'label' && text.split(' ').length <= POINTER.words;
}

/** Bylines and datelines stand before or behind the running text; among it a date may head what it is about. */
function withoutCredits(
  paragraphs: readonly KeptParagraph[],
  isCredit: (text: string) => boolean,
): KeptParagraph[] {
  const runs = ({ text }: KeptParagraph) => text.length >= RUNNING;
  const [first, last] = [paragraphs.findIndex(runs), paragraphs.findLastIndex(runs)];
  return paragraphs.filter(({ text }, at) => (at > first && at < last) || !isCredit(text));
}

/** So many links one after the other lead elsewhere. */
function withoutLinkLists(paragraphs: readonly KeptParagraph[]): KeptParagraph[] {
  const lists: KeptParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const link = (paragraph.features.linked ?? 0) >= LINK_LIST.linked;
    const last = lists.at(-1);
    if (link && last && (last[0]?.features.linked ?? 0) >= LINK_LIST.linked) last.push(paragraph);
    else lists.push([paragraph]);
  }
  return lists.filter((list) => list.length < LINK_LIST.links).flat();
}

/** A paragraph that stands as it is in another one, or before. */
function withoutRepetitions(paragraphs: readonly KeptParagraph[]): readonly KeptParagraph[] {
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (paragraphs.length > MOST.paragraphs || letters > MOST.letters) return paragraphs;
  const keys = paragraphs.map(({ text }) => looseKey(text));
  const whole = keys.join('\n');
  let start = 0;
  return paragraphs.filter((_, at) => {
    const key = keys[at] ?? '';
    const own = start;
    start += key.length + 1;
    if (key.length < REPEATED.least || key.length > REPEATED.most) return true;
    const first = whole.indexOf(key);
    const next = whole.indexOf(key, own + 1);
    // Of two that are the same the first stays.
    const again = next >= 0 && !isWhole(whole, next, key);
    return first === own ? !again : false;
  });
}

function isWhole(text: string, at: number, key: string): boolean {
  return (at === 0 || text[at - 1] === '\n') && (text[at + key.length] ?? '\n') === '\n';
}
