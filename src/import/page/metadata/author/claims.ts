import type { StructuredData } from '../../json-ld.ts';
import type { PageLayout } from '../layout/layout.ts';
import type { MetaTags } from '../meta-tags.ts';
import type { SiteNames } from '../site-names.ts';
import type { Headline } from '../title/surroundings.ts';

/** All that authors are found in. */
export interface AuthorSources {
  readonly tags: MetaTags;
  readonly structured: StructuredData;
  readonly layout: PageLayout;
  readonly site: SiteNames;
  readonly headline: Headline;
  /** The text of `<title>`. */
  readonly window: string;
  /** What the window's title holds beside that of the article, by its letters: the site's name, sections. */
  readonly otherNames: ReadonlySet<string>;
  /** A tag, as far as the page gives one or its text shows it. */
  readonly language: string | undefined;
}

/** People whom one place of a page names as the authors, and how far that place is believed. */
export interface AuthorClaim {
  readonly names: readonly string[];
  readonly weight: number;
}
