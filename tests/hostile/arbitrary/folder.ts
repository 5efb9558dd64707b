import fc from 'fast-check';
import { hostileName, hostileText } from './text.ts';

/** What lies in a folder of articles under a name. */
export type Entry =
  | { readonly is: 'file'; readonly content: string }
  | { readonly is: 'folder' }
  | { readonly is: 'link'; readonly to: string };

const LONGEST_NAME = 255;

/** A name as file systems take them: no slash, no null, at most 255 bytes. */
const fileName = fc
  .tuple(hostileName, fc.constantFrom('.txt', '.md', '.yaml', '.TXT', ''))
  .map(([name, ending]) => {
    const bytes = Buffer.from(name.replace(/[/\0]/g, '_')).subarray(0, LONGEST_NAME - ending.length);
    // What was cut in the middle of a character takes more bytes once it is replaced.
    return `${bytes.toString().replace(/\ufffd/g, '')}${ending}`;
  })
  .filter((name) => !['', '.', '..'].includes(name));

/** Metadata of which parts are YAML's own signs, and keys of the language. */
const yaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'url: https://x.example/a\n',
        'title: ',
        'language: ar\n',
        '<<: *a\n',
        'a: &a {b: c}\n',
        '*a',
        '&a ',
      ),
      fc.constantFrom(
        '!!js/function ',
        '!!binary ',
        '!<tag:x> ',
        '? ',
        '- ',
        ': ',
        '[',
        '{',
        '|\n',
        '>-\n',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
        '# ',
      ),
      hostileName,
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

const content = fc
  .tuple(
    yaml,
    hostileText,
    fc.constantFrom('', '\n\nSource: https://x.example/b', '\n\nالمصدر: https://x.example/c'),
  )
  .chain(([metadata, body, end]) =>
    fc.constantFrom(
      `---\n${metadata}\n---\n${body}${end}`,
      `---\nurl: https://x.example/d\n---\n${body}`,
      `${body}${end}`,
      metadata,
    ),
  );

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('file'), content }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('folder') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('link'),
      to: fc.constantFrom('.', '..', '/dev/zero', '/proc/self/mem', 'nowhere', 'loop.txt', 'good.txt'),
    }),
  },
);

/** A folder of articles by anybody. */
export const anyFolder: fc.Arbitrary<readonly (readonly [string, Entry])[]> = fc.uniqueArray(
  fc.tuple(fileName, entry),
  { maxLength: 8, selector: ([name]) => name.normalize('NFC').toLowerCase() },
);
