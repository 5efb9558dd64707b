import { withoutMarks } from '../../text/unicode/fold.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';

/** A page that a feed names, as far as its section goes. */
interface SectionedEntry {
  readonly link: string;
  readonly categories: readonly string[];
}

/**
 * Whether a page is in one of the sections: one is a part of its link's path or the name of one of its categories, whatever the
 * case and the marks. Every page is, where no section is named.
 */
export function isInSections({ link, categories }: SectionedEntry, sections: readonly string[]): boolean {
  if (sections.length === 0) return true;
  const path = plainPath(new URL(link).pathname);
  const names = new Set(categories.map(plainName).filter(Boolean));
  return sections.some((section) => path.includes(plainPath(section)) || names.has(plainName(section)));
}

function plainPath(path: string): string {
  return withoutMarks(decoded(path).normalize('NFKC').toLowerCase());
}

/** Words without marks: "Chính trị" and "CHINH-TRI" are one category. */
function plainName(name: string): string {
  return tokenize(name)
    .map(({ form }) => withoutMarks(form))
    .join(' ');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
