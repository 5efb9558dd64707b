import type { Site } from '../../import/support/site.ts';
import { serveSite } from '../../import/support/site.ts';
import type { FeedsYaml } from './follow.ts';
import { rss, story, tagged } from './news.ts';

/** A newspaper's site with a feed, both of which a test can change while they are followed. */
export interface Town {
  readonly site: Site;
  /** Pages that the feed names, the newest first; each is served as `story(name)` unless `pages` has another. */
  readonly names: string[];
  readonly pages: Record<string, string>;
  /** Categories of pages. */
  readonly categories: Record<string, string>;
  /** The status of each response, by path without its slash. */
  readonly served: Record<string, number[]>;
  /** feeds.yaml with the one feed, and further settings of it. */
  yaml(settings?: Record<string, unknown>, rest?: Partial<FeedsYaml>): FeedsYaml;
  /** Where a page is. */
  link(name: string): string;
}

/** Serves a newspaper until the test is over. */
export async function townWith(...names: string[]): Promise<Town> {
  const site = await serveSite({});
  const [pages, categories, served]: [
    Record<string, string>,
    Record<string, string>,
    Record<string, number[]>,
  ] = [{}, {}, {}];
  const link = (name: string) => `${site.origin}/${name}`;
  const route = (name: string, body: () => string, type?: string) => {
    served[name] ??= [];
    site.routes[`/${name}`] = tagged(body, served[name], type);
  };
  const feed = () => {
    for (const name of names) if (!site.routes[`/${name}`]) route(name, () => pages[name] ?? story(name));
    return rss(names.map((name) => [link(name), categories[name] ?? '']));
  };
  route('feed', feed, 'application/rss+xml');
  feed();
  const yaml = (settings: Record<string, unknown> = {}, rest: Partial<FeedsYaml> = {}) => ({
    sites: [site],
    feeds: [{ url: link('feed'), every: '1h', ...settings }],
    ...rest,
  });
  return { site, names, pages, categories, served, yaml, link };
}
