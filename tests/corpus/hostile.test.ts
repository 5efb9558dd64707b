import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeeds } from '../../src/check/check.ts';
import { checkReport } from '../../src/check/check-report.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const GOOD = articleText(
  { url: 'https://x.example/good', published: '2031-05-06' },
  'A good article. It has two sentences.',
);
const withYaml = (yaml: string) => `---\nurl: https://x.example/a\n${yaml}\n---\nWords to quote.\n`;
const doublings = Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);

/** Metadata that is made, or happens, to harm whoever reads it. */
const HARMFUL: readonly [string, string, RegExp][] = [
  ['an alias without an anchor', 'title: *budget', /Unresolved alias.*: budget/],
  ['an alias a hundred times', `a: &a x\nb: [${Array(200).fill('*a')}]`, /Excessive alias count/],
  ['aliases that double', `a0: &a0 [x, x]\n${doublings.slice(0, 12).join('\n')}`, /Excessive alias count/],
  ['more aliases that double', `a0: &a0 [x, x]\n${doublings.join('\n')}`, /not a list of "key: value" lines/],
  ['brackets by the thousand', `title: ${'['.repeat(5_000)}`, /not a list of "key: value" lines/],
  ['lists within lists', `title: ${'- '.repeat(5_000)}`, /not a list of "key: value" lines/],
  ['keys within keys', '? '.repeat(5_000), /not a list of "key: value" lines/],
  [
    'indentation by the hundred',
    Array.from({ length: 150 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    /not a list/,
  ],
  ['keys that are lists', '? [title]\n: x', /not a list of "key: value" lines/],
  ['a key twice', 'title: One\ntitle: Two', /keys must be unique/],
  ['two documents', 'title: One\n...\n--- x\ntitle: Two', /multiple documents/],
  ['more than any metadata needs', `# ${'x'.repeat(20_000)}`, /longer than 16384 characters/],
  [
    'keys by the thousand',
    Array.from({ length: 9_000 }, (_, n) => `k${n}:`).join('\n'),
    /longer than 16384 characters/,
  ],
  ['a date of another version', 'published: !!set {a}', /published must be text/],
  ['a title that is a list', 'title: [One]', /title must be text/],
  ['a number that is none', 'title: .nan', /title must be text/],
];

describe('metadata that cannot be used', () => {
  it.each(HARMFUL)('refuses its file alone: %s', async (_, yaml, reason) => {
    const folder = await seedsFolder({
      'bad.txt': withYaml(yaml),
      'beside.txt': 'Words to quote.\n',
      'beside.yaml': `url: https://x.example/b\n${yaml}\n`,
      'good.txt': GOOD,
    });
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    const refused = problems.filter(({ severity }) => severity === 'refused');
    expect(refused.map(({ file }) => file)).toEqual(['bad.txt', 'beside.yaml']);
    for (const { reason: said, code } of refused) {
      expect(said).toMatch(reason);
      expect(code).toBe('metadata');
    }
  });

  it.each([
    ['an alias', 'title: &t Ferry\nauthor: *t', { title: 'Ferry', author: 'Ferry' }],
    ['a type of JavaScript', 'title: !!js/function "Ferry"', { title: 'Ferry' }],
    [
      'names of the language',
      '__proto__: {title: x}\nconstructor: y\nauthor: Ines Holt',
      { author: 'Ines Holt' },
    ],
    ['brackets in a title', 'title: "Ferry [live] {1}"', { title: 'Ferry [live] {1}' }],
  ])('is not taken for harmful: %s', async (_, yaml, metadata) => {
    const { articles } = await readCorpus(await seedsFolder({ 'a.txt': withYaml(yaml) }));
    expect(articles).toHaveLength(1);
    for (const [key, value] of Object.entries(metadata)) expect(articles[0]).toHaveProperty(key, value);
    expect(articles[0]!.title).not.toBe('x');
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('is named in a few lines, however much of it there is', async () => {
    const keys = Array.from({ length: 900 }, (_, n) => `${'k'.repeat(n % 9)}${n}: x`).join('\n');
    const folder = await seedsFolder({
      'keys.txt': withYaml(keys),
      'key.txt': withYaml(`${'k'.repeat(1_000)}: x`),
      'source.txt': `Words.\n\nSource: ${'x'.repeat(500_000)}`,
    });
    const report = checkReport(folder, await checkSeeds(folder, 1_048_576));
    expect(report.length).toBeLessThan(20_000);
    for (const file of ['keys.txt:3', 'key.txt:3', 'source.txt:3']) expect(report).toContain(`/${file}: `);
  });
});

describe('the name of a file', () => {
  it('cannot pass for lines of a report', async () => {
    const folder = await seedsFolder({ 'a\nseeds/b.txt: refused: sent by nobody\r.txt': 'Words.' });
    const report = checkReport(folder, await checkSeeds(folder, 1_048_576));
    // The problem, its remedy, and the counts.
    expect(report.split('\n')).toHaveLength(3);
  });
});

describe('a source line of a megabyte', () => {
  it('is read in time, wherever its white space is', async () => {
    const folder = await seedsFolder({
      'a.txt': `Words.\n\nSource: x${' '.repeat(1_000_000)}y`,
      'good.txt': GOOD,
    });
    const { articles, problems } = await readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['bad-source']);
  });
});

describe('files of any content', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  );
  const pieces = fc.constantFrom(
    '---\n',
    'url: https://x.example/a\n',
    '*a',
    '&a ',
    '- ',
    '? ',
    '[',
    '{',
    ': ',
    '"',
    "'",
    '|\n',
    '!!js ',
    '<<: ',
    '%YAML 1.1\n',
    '\n',
    '\t',
    '\ufeff',
    '\u2028',
    '\r',
    '__proto__',
    'Source: https://x.example/b',
    'المصدر: ',
    'Words. ',
  );
  const mutated = fc
    .tuple(fc.nat(GOOD.length), fc.nat(40), fc.array(pieces, { maxLength: 12 }))
    .map(([at, gone, added]) => Buffer.from(GOOD.slice(0, at) + added.join('') + GOOD.slice(at + gone)));
  const content = fc.oneof(
    bytes,
    mutated,
    fc.array(pieces).map((parts) => Buffer.from(parts.join(''))),
  );

  it('never stop the good one beside them, and are articles or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 4 }),
        content,
        async (contents, sidecar) => {
          const bad = Object.fromEntries(contents.map((each, n) => [`bad${n}.txt`, each]));
          const folder = await seedsFolder({ ...bad, 'bad0.yaml': sidecar, 'good.txt': GOOD });
          const { articles, problems } = await readCorpus(folder);
          expect(articles.map(({ id }) => id)).toContain('good');
          const refused = problems
            .filter(({ severity }) => severity === 'refused')
            .map(({ file }) => file.slice(0, 4));
          for (const name of Object.keys(bad)) {
            const isArticle = articles.some(({ file }) => file === name);
            expect(isArticle || refused.includes(name.slice(0, 4))).toBe(true);
          }
          expect(problems.map(({ code }) => code)).not.toContain('unexpected');
        },
      ),
      { numRuns: 150 },
    );
  });
});
