import fc from 'fast-check';
import type { CommandInput, SuggestionKind } from '../../../src/contract/declaration.ts';
import type { Context } from '../../../src/contract/services.ts';
import { hostileCustomId, hostileName, hostileText } from './text.ts';

/** Something that is sent to the product, and the way by which it comes in. */
export type Sent =
  | { readonly by: 'ask'; readonly text: string }
  | { readonly by: 'message'; readonly text: string; readonly previous: string | undefined }
  | { readonly by: 'press'; readonly id: string; readonly question: string; readonly name: string }
  | { readonly by: 'command'; readonly name: string; readonly input: CommandInput }
  | { readonly by: 'typing'; readonly kind: SuggestionKind; readonly text: string };

/** The options that a command needs, and any others. */
const hostileInput: fc.Arbitrary<CommandInput> = fc
  .tuple(fc.dictionary(hostileName, fc.oneof(hostileText, fc.boolean()), { maxKeys: 3 }), hostileText)
  .map(([others, text]) => ({ ...others, question: text, article: text }));

/** Anything, by any way. */
export const anySent: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constant('ask'), text: hostileText }) },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant('message'),
      text: hostileText,
      previous: fc.option(hostileText, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('press'),
      id: hostileCustomId,
      question: hostileText,
      name: hostileName,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      by: fc.constant('command'),
      name: fc.oneof(fc.constantFrom('ask', 'articles', 'help'), hostileName),
      input: hostileInput,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      by: fc.constant('typing'),
      kind: fc.constantFrom('questions', 'articles'),
      text: hostileText,
    }),
  },
);

/** Somebody who may do nothing special, in a server or in a direct message. */
export const anyContext: fc.Arbitrary<Context> = fc.record({
  language: fc.constantFrom('ar', 'vi', 'en'),
  isAdministrator: fc.constant(false),
  personId: fc.constant('1'),
  serverId: fc.constantFrom(undefined, '2'),
});
