import { parseHTML } from 'linkedom';

/** Elements in a page. */
export interface Part {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

/** As much of an element as tests look at; the compiler knows no browser here. */
export interface PageElement extends Part {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly classList: { contains(name: string): boolean };
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
}

/** A page as a browser would read it. */
export interface Page extends Part {
  readonly title: string;
  readonly documentElement: PageElement;
  readonly body: PageElement;
}

/** A page, or a part of one, as a browser would read it. */
export function documentOf(html: string): Page {
  const whole = html.startsWith('<!doctype') ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** The page of a response. */
export async function pageOfResponse(response: Response | Promise<Response>): Promise<Page> {
  return documentOf(await (await response).text());
}

/** Texts of all elements that a selector finds. */
export function textsOf(within: Part, selector: string): string[] {
  return [...within.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

/** Where the links go that a selector finds. */
export function linksOf(within: Part, selector: string): string[] {
  return [...within.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
}

/** The sentences that an answer quotes, without the paragraphs around them. */
export function sentencesOf(page: Part): string[] {
  return textsOf(page, '.quotation > div > blockquote .words');
}

/** Content of a piece of metadata. */
export function metadataIn(page: Part, name: string): string | null | undefined {
  return page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
}
