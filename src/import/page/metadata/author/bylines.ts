import data from '../data/author.json' with { type: 'json' };
import { hasDate } from '../date/date-text.ts';
import type { PageMark } from '../layout/layout.ts';
import { wordsIn } from '../layout/zones.ts';
import { looseKey } from '../page-names.ts';
import { isNear, mayBelong } from '../title/surroundings.ts';
import type { AuthorClaim, AuthorSources } from './claims.ts';
import { namesIn } from './names-in.ts';
import { SPOKEN_PREFIX, WEAK_PREFIX } from './prefixes.ts';
import { signatures } from './signatures.ts';

const MARKED = wordsIn(data.markNames);
const OTHER = wordsIn(data.byNames);
const EXACT = wordsIn(data.exactNames);
const { weights } = data;
/** Alone in a line they mean something else, too: "books", the name of a topic. */
const OTHER_WORDS = new Set(data.otherWords);
/** Of each kind; a page made to keep a reader busy may have thousands. */
const MOST_CLAIMS = 40;
/** Characters of text below a headline in which a byline is looked for, and one that only a date shows to be one. */
const BELOW = 1_500;
const DATED_BELOW = 400;
const LONGEST_LINE = 120;
/** More are a menu. */
const MOST_FIELDS = 5;
const FIELDS = /\s*[|·•—‒]\s*|\s+[–-]\s+|,\s+(?=\d)|(?<=\d),?\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$)/u;

/** The places where a page shows who wrote: marked elements, and lines that say so. */
export function bylines(sources: AuthorSources): AuthorClaim[] {
  const claims = [marked, spoken, dated, signatures].flatMap((find) => find(sources).slice(0, MOST_CLAIMS));
  return claims.filter(({ names }) => names.length > 0);
}

/** Elements that call themselves the author's; the first count most. */
function marked({ layout, headline }: AuthorSources): AuthorClaim[] {
  const found: AuthorClaim[] = [];
  for (const mark of layout.marks) {
    const strength = strengthOf(mark);
    if (strength === 0 || !mayBelong(mark, headline, BELOW)) continue;
    const names = namesIn(textOf(mark), true);
    if (names.length === 0) continue;
    const near =
      headline.place === undefined ? mark.start < layout.length / 2 : isNear(mark, headline, BELOW);
    const place = (near ? 1 : weights.far) * (mark.zone === 'beside' ? weights.beside : 1);
    found.push({ names, weight: (strength * place) / (1 + found.length / 2) });
    if (found.length >= MOST_CLAIMS) break;
  }
  return found;
}

function textOf({ element, text }: PageMark): string {
  return text || (element.localName === 'meta' ? (element.getAttribute('content') ?? '') : '');
}

function strengthOf({ element, names }: PageMark): number {
  if (element.getAttribute('rel')?.split(/\s+/).includes('author')) return weights.relation;
  if (/^(?:author|creator)$/.test(element.getAttribute('itemprop') ?? '')) return weights.relation;
  if (!MARKED.test(names)) return 0;
  return OTHER.test(names) && !EXACT.test(names) ? 0 : weights.marked;
}

/** Lines such as "By Ines Holt"; the name may stand on the next line. */
function spoken({ layout: { lines }, headline }: AuthorSources): AuthorClaim[] {
  return lines.flatMap((line, at) => {
    if (line.text.length > LONGEST_LINE || !SPOKEN_PREFIX.test(line.text)) return [];
    if (!mayBelong(line, headline, BELOW)) return [];
    const near = isNear(line, headline, BELOW);
    const weak = WEAK_PREFIX.test(line.text);
    if (weak && !near) return [];
    const alone = line.text.replace(SPOKEN_PREFIX, '') === '' && !OTHER_WORDS.has(line.text);
    const names = namesIn(alone ? (lines[at + 1]?.text ?? '') : line.text, near && (!weak || alone));
    return [{ names, weight: near ? weights.spoken : weights.signed }];
  });
}

/** Lines beside the headline that hold a name and a date: "Ines Holt | 6 May 2031". */
function dated({ layout: { lines }, headline, otherNames }: AuthorSources): AuthorClaim[] {
  return lines
    .filter((line) => mayBelong(line, headline, DATED_BELOW) && isNear(line, headline, DATED_BELOW))
    .filter(({ text }) => text.length <= LONGEST_LINE && hasDate(text))
    .flatMap(({ text }) => {
      const fields = text.split(FIELDS);
      if (fields.length > MOST_FIELDS) return [];
      const people = fields
        .filter((field) => !/\p{Nd}/u.test(field))
        .map((field) => namesIn(field, false).filter((name) => !otherNames.has(looseKey(name))))
        .filter((names) => names.length > 0);
      return people.length === 1 ? [{ names: people.flat(), weight: weights.dated }] : [];
    });
}
