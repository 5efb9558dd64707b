/**
 * What a message that asks nothing of the articles may be, from the lightest to the weightiest: of several in one message
 * the weightiest counts ("hi, who are you?").
 */
export const MANNER_KINDS = [
  'acknowledgement',
  'greeting',
  'how-are-you',
  'praise',
  'thanks',
  'goodbye',
  'complaint',
  'insult',
  'about-abilities',
  'about-identity',
  'about-maker',
  'about-model',
  'about-working',
  'about-knowledge',
  'about-trust',
  'about-privacy',
  'request-opinion',
  'request-joke',
  'request-calculation',
  'request-writing',
  'request-translation',
  'request-summary',
] as const;

/** What kind of small talk a message is, or what it wants that Dalil does not do. */
export type MannerKind = (typeof MANNER_KINDS)[number];
