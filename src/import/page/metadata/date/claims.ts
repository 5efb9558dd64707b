import type { StructuredData } from '../../json-ld.ts';
import type { PageLayout } from '../layout/layout.ts';
import type { MetaTags } from '../meta-tags.ts';
import type { Headline } from '../title/surroundings.ts';
import type { IsoDay } from './date-text.ts';

/** All that a date is found in. */
export interface DateSources {
  readonly tags: MetaTags;
  readonly structured: StructuredData;
  readonly layout: PageLayout;
  readonly headline: Headline;
  readonly language: string | undefined;
  readonly urls: readonly string[];
}

/** A day that one place of a page gives as that of publication, and how far that place is believed. */
export interface DateClaim {
  readonly day: IsoDay;
  /** The date as it will be kept, with its time where the page gives one that is read everywhere. */
  readonly value: string;
  readonly weight: number;
  /** Readers see it. */
  readonly shown: boolean;
  /** A word beside it says that it is the day of a change. */
  readonly modified?: boolean;
}
