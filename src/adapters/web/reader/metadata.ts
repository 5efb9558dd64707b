import type { Reply } from '../../../contract/reply.ts';
import { quotationMarks } from '../../../reply/quotation-marks.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { permanentAddress, type View } from './view.ts';

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { ar: 'ar_AR', vi: 'vi_VN', en: 'en_GB' };

/** What a page says about itself to search engines, and to whatever shows a link to it (Open Graph). */
export function metadataOf(
  { question, reply, view, language }: PageSubject,
  publicUrl: string | undefined,
): Html {
  const address = publicUrl === undefined ? undefined : publicUrl + (question ? permanentAddress(view) : '/');
  const title = question || webMessage(language, 'reader-site');
  const description = reply ? descriptionOf(reply) : webMessage(language, 'reader-heading');
  // Whoever can make an address can make a question: search engines must not list words that anybody put here.
  return html`${
    (question !== '' || view.isEmbedded) &&
    html`<meta name="robots" content="noindex">
`
  }<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Dalil">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${LOCALES[reply?.language ?? language]}">
<meta name="twitter:card" content="summary">
${
  address !== undefined &&
  html`<meta property="og:url" content="${address}">
<link rel="canonical" href="${address}">`
}`;
}

/** What a page is about. */
export interface PageSubject {
  readonly view: View;
  /** Of the page's own words. */
  readonly language: InterfaceLanguage;
  readonly question: string;
  readonly reply?: Reply;
}

/** The first sentence quoted as an answer; else what is said, so that no other sentence is taken for one. */
function descriptionOf({ blocks }: Reply): string {
  const cited = blocks.find((block) => block.type === 'quotation');
  if (cited?.type !== 'quotation' || cited.related) return leadOf({ blocks });
  const { open, close } = quotationMarks(cited.source.language);
  return `${open}${cited.sentence}${close}`;
}

/** What a reply opens with. */
export function leadOf({ blocks }: Pick<Reply, 'blocks'>): string {
  const lead = blocks.find((block) => block.type === 'text');
  return lead?.type === 'text' ? lead.text : '';
}
