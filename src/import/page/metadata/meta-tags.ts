import { cleanLine } from '../clean-text.ts';
import type { DomDocument } from '../dom.ts';

/** The `<meta>` tags of a page: what a name (in small letters) is given as, in order; never a blank. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Longer ones are no titles, names or dates. */
const LONGEST = 1_000;
/** Dublin Core is written with a dot or a colon. */
const DUBLIN_CORE = /\b(dc|dcterms|dcterm):/g;
const KEYS = ['property', 'name', 'itemprop'];

/** Reads all `<meta>` tags at once; a `property` may hold several names. */
export function metaTags(document: DomDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = cleanLine(meta.getAttribute('content') ?? '');
    if (!content || content.length > LONGEST) continue;
    const names = KEYS.flatMap((key) =>
      (meta.getAttribute(key) ?? '').toLowerCase().replace(DUBLIN_CORE, '$1.').split(/\s+/),
    );
    for (const name of new Set(names.filter(Boolean))) {
      const contents = tags.get(name) ?? [];
      if (contents.push(content) === 1) tags.set(name, contents);
    }
  }
  return tags;
}

/** The contents under the first of these names that a page gives; only the first content of each where it gives several. */
export function contentsOf(tags: MetaTags, names: readonly string[]): string[] {
  return names.flatMap((name) => tags.get(name)?.slice(0, 1) ?? []);
}
