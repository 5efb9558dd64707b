import type { HonoRequest } from 'hono';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { questionAddress } from '../page/addresses.ts';
import { readLanguage } from '../page/language.ts';

/** Looks that a site can give to the frame. */
export type Look = 'dark' | 'light';

/** What a page for readers is asked to show; all of it stands in its address. */
export interface View {
  /** As it was typed; empty where nothing was asked. */
  readonly question: string;
  /** 0-based rank of the first sentence shown, where more than the answer is wanted. */
  readonly from?: number;
  /** The language that was chosen for the page's own words. */
  readonly chosen?: InterfaceLanguage;
  /** Within a frame of another site. */
  readonly isEmbedded: boolean;
  readonly look?: Look;
}

/** No answer ranks more sentences than this. */
const MOST_RANKS = 1_000;

/** Reads what an address asks for; whatever cannot be meant counts as absent. */
export function readView(request: HonoRequest): View {
  const look = request.query('theme');
  const isEmbedded = request.path === '/embed';
  return {
    question: request.query('q')?.trim() ? (request.query('q') ?? '') : '',
    from: readRank(request.query('from'), MOST_RANKS),
    chosen: readLanguage(request.query('lang')),
    isEmbedded,
    look: isEmbedded && (look === 'dark' || look === 'light') ? look : undefined,
  };
}

/** Reads a 0-based rank; one above the highest counts as that. */
export function readRank(written: string | undefined, highest = Number.MAX_SAFE_INTEGER): number | undefined {
  if (written === undefined || !/^\d{1,6}$/.test(written)) return undefined;
  return Math.min(Number(written), highest);
}

/** The address of a view, in the frame for a framed one. */
export function viewAddress({ question, from, chosen, isEmbedded, look }: View): string {
  const parameters = new URLSearchParams();
  if (question) parameters.set('q', question);
  if (from !== undefined) parameters.set('from', String(from));
  if (chosen) parameters.set('lang', chosen);
  if (look) parameters.set('theme', look);
  const query = parameters.size > 0 ? `?${parameters}` : '';
  return `${isEmbedded ? '/embed' : '/'}${query}`;
}

/** Where a question's answer can be found for as long as the articles are: without what one reader chose besides. */
export function permanentAddress({ question }: View): string {
  return questionAddress(question);
}
