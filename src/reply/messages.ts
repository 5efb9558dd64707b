import { catalogueOf, type WordMessage } from './catalogue.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

/** Key of a message; every catalogue has all of them, which the compiler checks. */
export type MessageKey = keyof typeof en;

/** Words a message in a language; `values` fill its ICU placeholders. */
export const message: WordMessage<MessageKey> = catalogueOf({ ar, vi, en });
