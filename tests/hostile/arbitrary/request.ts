import fc from 'fast-check';
import type { WebMode } from '../../../src/adapters/web/settings.ts';
import { hostileCustomId, hostileName, hostileText } from './text.ts';

/** A request to the pages or to the API, as a browser or a program sends it. */
export interface AnyRequest {
  readonly path: string;
  /** Sent by POST where there is one. */
  readonly body?: unknown;
}

const language = fc.constantFrom('ar', 'vi', 'en', '__proto__', '');
const number = fc.constantFrom('0', '1', '3', '-1', '1e9', '٣', '9'.repeat(20), '');
const shortText = hostileText.map((text) => text.slice(0, 2_000));

/** What stands in a link where somebody wrote what is no escape of any text. */
const misspelt = fc.constantFrom(
  '%',
  '%zz',
  '%c3%28',
  '%ed%a0%80',
  '%00',
  '%u0041',
  '+',
  '&&',
  '==',
  '%2500',
  ';',
);

/** A text's escapes; half a character has none. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** A page with these parameters and, one time in a few, with another that nobody asked for. */
function page(
  path: string,
  parameters: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<AnyRequest> {
  const other = fc.tuple(fc.oneof(hostileName.map(escaped), misspelt), misspelt);
  return fc.tuple(fc.record(parameters), fc.option(other, { freq: 2 })).map(([values, odd]) => {
    const pairs = Object.entries(values).map(([key, value]) => [key, escaped(value)]);
    return { path: `${path}?${[...pairs, ...(odd ? [odd] : [])].map((pair) => pair.join('=')).join('&')}` };
  });
}

function sent(path: string, body: fc.Arbitrary<unknown>): fc.Arbitrary<AnyRequest> {
  return fc.record({ path: fc.constant(path), body });
}

/** A body with who speaks where, as the script of the page sends it. */
function said(
  path: string,
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<AnyRequest> {
  const saying = { place: fc.constantFrom('direct', 'channel'), conversation: fc.uuid({ version: 4 }) };
  return sent(path, fc.record({ ...saying, ...parts }));
}

const reference = {
  article: fc.constantFrom('0123456789ab', '__proto__'),
  start: number,
  fingerprint: fc.constantFrom('89abcdef', 'x'),
};

const ANYWHERE = [
  page('/citation', { ...reference, lang: language }),
  page('/__proto__', {}),
  sent('/api/ask', fc.record({ question: hostileText })),
  sent('/api/ask', fc.oneof(fc.jsonValue(), hostileText)),
];

const options = fc
  .tuple(
    fc.constantFrom('question', 'article', 'language', 'constructor'),
    fc.oneof(hostileText, fc.boolean()),
  )
  .map(([option, value]) => ({ [option]: value }));

/** Any request to the pages of a mode. */
export const anyRequest: Readonly<Record<WebMode, fc.Arbitrary<AnyRequest>>> = {
  public: fc.oneof(
    page('/', { q: shortText, lang: language, from: number, theme: hostileName }),
    page('/embed', { q: shortText, lang: language, from: number, theme: hostileName }),
    page('/articles', { from: number, lang: language }),
    ...ANYWHERE,
  ),
  playground: fc.oneof(
    page('/', { lang: language }),
    page('/why', { question: shortText, lang: language }),
    page('/corpus', { filter: hostileName, page: number, lang: language }),
    page('/chat/suggestions', {
      place: fc.constantFrom('direct', 'channel'),
      command: fc.constantFrom('ask', 'articles', '__proto__'),
      option: fc.constantFrom('question', 'article', 'constructor'),
      typed: shortText,
    }),
    said('/chat/command', {
      command: fc.oneof(fc.constantFrom('ask', 'articles', 'help'), hostileName),
      options,
    }),
    said('/chat/message', { text: shortText, previous: shortText }),
    said('/chat/button', {
      id: hostileCustomId,
      isPrivate: fc.boolean(),
      question: shortText,
      choices: fc.dictionary(fc.constantFrom('1', '2', '__proto__'), shortText, { maxKeys: 2 }),
    }),
    said('/chat/menu', { command: fc.constantFrom('ask', 'constructor'), text: shortText }),
    ...ANYWHERE,
  ),
};
