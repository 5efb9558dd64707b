import type { SentenceReference } from '../../../../answer/reference.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import type { Offered } from './actions-under.ts';

/** What a button brings back: everything but the question, which stands in the message. */
export type Pressed = { readonly language: InterfaceLanguage } & (
  | { readonly kind: 'more' | 'articles'; readonly offset: number }
  | { readonly kind: 'context'; readonly reference: SentenceReference }
  | { readonly kind: 'share' }
);

/** Changes when the meaning of what follows does, so that an old button is never misread. */
const VERSION = 'dalil1';
const LANGUAGE = '(ar|vi|en)';
const PAGE = new RegExp(`^${VERSION}:${LANGUAGE}:(more|articles):(\\d{1,9})$`);
const CONTEXT = new RegExp(`^${VERSION}:${LANGUAGE}:context:([0-9a-f]{12}):(\\d{1,10}):([0-9a-f]{8})$`);
const SHARE = new RegExp(`^${VERSION}:${LANGUAGE}:share$`);

/** The `custom_id` of the button for an offer, at most 100 characters. */
export function writeCustomId(offer: Offered, language: InterfaceLanguage): string {
  const head = `${VERSION}:${language}:${offer.kind}`;
  if (offer.kind === 'share') return head;
  if (offer.kind !== 'context') return `${head}:${offer.offset}`;
  const { article, start, fingerprint } = offer.reference;
  return `${head}:${article}:${start}:${fingerprint}`;
}

/** Reads a `custom_id`; undefined for any that this version does not write. */
export function readCustomId(customId: string): Pressed | undefined {
  const page = PAGE.exec(customId);
  if (page) {
    const kind = page[2] === 'more' ? 'more' : 'articles';
    return { kind, language: languageIn(page), offset: Number(page[3]) };
  }
  const share = SHARE.exec(customId);
  if (share) return { kind: 'share', language: languageIn(share) };
  const context = CONTEXT.exec(customId);
  if (!context) return undefined;
  const [, , article = '', start, fingerprint = ''] = context;
  return {
    kind: 'context',
    language: languageIn(context),
    reference: { article, start: Number(start), fingerprint },
  };
}

function languageIn([, language]: RegExpExecArray): InterfaceLanguage {
  return language as InterfaceLanguage;
}
