import fc from 'fast-check';
import { hostileCustomId, hostileName, hostileText } from './text.ts';

/** Something that a person does on Discord. */
export type PersonalEvent =
  | {
      readonly does: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, string | boolean>>;
    }
  | { readonly does: 'type'; readonly command: string; readonly option: string; readonly text: string }
  | { readonly does: 'write'; readonly text: string; readonly where: 'direct' | 'mention' | 'reply' }
  | { readonly does: 'menu'; readonly text: string }
  | { readonly does: 'press'; readonly id: string };

/** Any event, with who causes it: their name and the language of their client. */
export const anyEvent: fc.Arbitrary<{ event: PersonalEvent; name: string; locale: string }> = fc.record({
  event: fc.oneof(
    { weight: 3, arbitrary: command() },
    { weight: 1, arbitrary: typing() },
    { weight: 2, arbitrary: writing() },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('menu'), text: hostileText.map(asMessage) }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constant('press'), id: hostileCustomId.map((id) => id || '-') }),
    },
  ),
  name: hostileName.map((name) => name.slice(0, 32)),
  locale: fc.constantFrom('en-US', 'vi', 'ar', 'de', '__proto__', ''),
});

/** The longest that a message may be. */
const MOST_OF_A_MESSAGE = 4_000;

function asMessage(text: string): string {
  return text.slice(0, MOST_OF_A_MESSAGE);
}

/** Options that the command has, and others that it had in another version. */
function command(): fc.Arbitrary<PersonalEvent> {
  const others = fc.dictionary(hostileName, fc.oneof(hostileText, fc.boolean()), { maxKeys: 2 });
  return fc
    .tuple(
      fc.oneof(fc.constantFrom('ask', 'articles', 'help'), hostileName),
      others,
      hostileText,
      fc.boolean(),
    )
    .map(([name, values, text, isPrivate]) => {
      const own: Record<string, string | boolean> =
        name === 'ask' ? { question: text, private: isPrivate } : { article: text };
      return { does: 'command', name, options: { ...values, ...own } };
    });
}

function typing(): fc.Arbitrary<PersonalEvent> {
  return fc
    .tuple(fc.constantFrom(['ask', 'question'], ['articles', 'article'], ['help', '__proto__']), hostileText)
    .map(([[name, option], text]) => ({ does: 'type', command: name!, option: option!, text }));
}

function writing(): fc.Arbitrary<PersonalEvent> {
  return fc.record({
    does: fc.constant('write'),
    text: hostileText.map(asMessage),
    where: fc.constantFrom('direct', 'mention', 'reply'),
  });
}
