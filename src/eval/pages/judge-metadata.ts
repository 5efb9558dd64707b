import { tokenize } from '../../text/unicode/tokenize.ts';
import desks from './data/desks.json' with { type: 'json' };

/** What was made of one thing that a page may say about itself. */
export type Verdict =
  /** As the page says it. */
  | 'right'
  /** Rightly left out: the page does not say it. */
  | 'absent'
  /** Left out though the page says it. */
  | 'missed'
  | 'wrong'
  /** Given though the page does not say it. */
  | 'invented';

type Judge = (ours: string, truth: string) => boolean;

/** Equal but for case, marks of typography and what a separator or bracket cuts off: a site's name or section, by either side. */
export const judgeTitle = judging((ours, truth) => {
  const [own, known] = [words(ours), words(truth)];
  if (own === known) return true;
  const [short, long] = ours.length < truth.length ? [ours, truth] : [truth, ours];
  return cutAtSeparators(long).some((part) => words(part) === words(short)) && own !== '';
});

/**
 * The same people, in any order; words around the names in the truth ("By …", a day) do not count. A site, a desk or an
 * agency wrote nothing that a person could be asked about: where the truth names one, it is right to leave it out.
 * @param host of the page, where it is known
 */
export function judgeAuthor(
  ours: string | undefined,
  truth: string | undefined,
  host = '',
): Verdict | undefined {
  const nobody = ours === undefined && truth !== undefined && isNobody(truth, host);
  return nobody ? 'absent' : judgeNames(ours, truth);
}

const judgeNames = judging((ours, truth) => {
  const names = ours.split(',').map(words).filter(Boolean);
  const known = words(truth);
  if (names.length === 0 || !names.every((name) => ` ${known} `.includes(` ${name} `))) return false;
  return names.join(' ') === known || peopleIn(truth) <= names.length;
});

/** Whether a truth is the name of the site, or holds the name of a desk. */
function isNobody(truth: string, host: string): boolean {
  const letters = words(truth).replaceAll(' ', '');
  const named = letters.length >= 3 && words(host).replaceAll(' ', '').includes(letters);
  return (
    named ||
    words(truth)
      .split(' ')
      .some((word) => DESKS.has(word))
  );
}

/** How many parts of a byline can be people: days and times cannot. */
function peopleIn(byline: string): number {
  return byline.split(SEVERAL).filter((part) => words(part) !== '' && !/\d/.test(part)).length;
}

/** The same day. */
export const judgeDate = judging((ours, truth) => ours.slice(0, 10) === truth.slice(0, 10));

const DESKS = new Set(desks);
/** Between several people in one line, in the languages of the sets. */
const SEVERAL = /\s*(?:[,;&|/]|\b(?:and|und|et|y)\b)\s*/iu;
const SEPARATOR = /\s+[|–—·•:»«›/@-]+\s+|\s*[|»«_（]\s*|\s+[[(]|:\s+/gu;

function judging(same: Judge) {
  return (ours: string | undefined, truth: string | undefined): Verdict | undefined => {
    if (truth === undefined) return undefined;
    if (truth === '') return ours === undefined ? 'absent' : 'invented';
    if (ours === undefined) return 'missed';
    return same(ours, truth) ? 'right' : 'wrong';
  };
}

function cutAtSeparators(title: string): string[] {
  return [...title.matchAll(SEPARATOR)].flatMap(({ 0: separator, index }) => [
    title.slice(0, index),
    title.slice(index + separator.length),
  ]);
}

function words(text: string): string {
  return tokenize(text)
    .map(({ form }) => form)
    .join(' ');
}
