import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportFailure } from '../../../src/import/failure.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { importInto } from '../support/import.ts';
import { makePdf, picture } from './support/make-pdf.ts';
import { rawPdf } from './support/raw-pdf.ts';

const TEXT = 'The council of Marrowby opened its new ferry landing on Tuesday, after two years of work.';
const good = () => makePdf(({ line }) => line(TEXT, { y: 100 }));

/** Imports a file beside a good one; the good one has to come in whatever the other is. */
async function importBeside(bytes: Uint8Array) {
  const folder = await seedsFolder({});
  const files = await seedsFolder({
    'bad.pdf': bytes,
    'good.txt': `${TEXT}\n\nSource: https://marrowby.example/good`,
  });
  const { outcomes } = await importInto(folder, [`${files}/bad.pdf`, `${files}/good.txt`]);
  const failed = outcomes.find(({ source }) => source.endsWith('bad.pdf'));
  expect(outcomes.filter(({ status }) => status === 'added')).toHaveLength(1);
  expect(failed?.status).toBe('failed');
  return failed?.detail;
}

describe('a document without a text that can be read', () => {
  it('is refused with the reason when it is a scan', async () => {
    const scan = await makePdf(({ doc, newPage, line }) => {
      for (let page = 0; page < 3; page++) {
        if (page > 0) newPage();
        doc.image(picture(), 0, 0, { width: 595, height: 842 });
        line(String(page + 1), { x: 300, y: 800 });
      }
    });
    expect(await importBeside(scan)).toMatch(/^it holds pictures of pages and no text.*OCR/);
  });

  it('is refused when most of it is a scan', async () => {
    const scan = await makePdf(({ doc, newPage, line }) => {
      line(TEXT, { y: 100 });
      for (let page = 0; page < 3; page++) {
        newPage();
        doc.image(picture(), 0, 0, { width: 595, height: 842 });
      }
    });
    expect(await importBeside(scan)).toMatch(/^only 1 of its 4 pages hold text/);
  });

  it('is refused when it is locked with a password', async () => {
    const locked = await makePdf(({ line }) => line(TEXT, { y: 100 }), { userPassword: 'landing' });
    expect(await importBeside(locked)).toMatch(/^it is locked with a password/);
  });

  it('is read when it is locked against changes alone', async () => {
    const bytes = await makePdf(({ line }) => line(TEXT, { y: 100 }), { ownerPassword: 'landing' });
    expect((await readPdf(bytes)).paragraphs).toEqual([TEXT]);
  });

  it('is refused when its shapes have no letters', async () => {
    const unmapped = Buffer.from(await makePdf(({ line }) => line(TEXT, { y: 100 }), { compress: false }));
    const text = unmapped.toString('latin1').replaceAll('/ToUnicode', '/NoUnicode');
    expect(await importBeside(Buffer.from(text, 'latin1'))).toMatch(
      /^it does not say which letters its shapes are/,
    );
  });

  it('shows where a letter of a word is not named, in place of a word with a letter less', async () => {
    const drawn = await makePdf(({ line }) => line(`${TEXT} Quay 7.`, { y: 100 }), { compress: false });
    const text = Buffer.from(drawn).toString('latin1');
    expect(text).toContain('<0051>');
    const unnamed = text.replaceAll('<0051>', '<0000>');
    expect((await readPdf(Buffer.from(unnamed, 'latin1'))).paragraphs).toEqual([`${TEXT} \ufffduay 7.`]);
  });

  it('is refused when its letters pass for others, as in Vietnamese fonts from before Unicode', async () => {
    const drawn = await makePdf(
      ({ line }) => line('§éc lËp - Tù do - H¹nh phóc, ngµy 12 th¸ng 5', { y: 100 }),
      {
        compress: false,
      },
    );
    const text = Buffer.from(drawn).toString('latin1');
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+DejaVuSerif/);
    const renamed = text.replaceAll(/(?<=[A-Z]{6}\+)DejaVuSerif/g, '.VnTimeAbcd');
    expect(await importBeside(Buffer.from(renamed, 'latin1'))).toMatch(/^it does not say which letters/);
  });
});

describe('a document that is broken or made to do harm', () => {
  it.each([1 / 50, 1 / 2, 9 / 10])(
    'is refused or read where it was cut off after %f of it',
    async (share) => {
      const bytes = await good();
      const result = await readPdf(bytes.subarray(0, Math.floor(bytes.length * share))).catch(
        (error: unknown) => error,
      );
      if (!(result instanceof ImportFailure)) expect(result).toMatchObject({ paragraphs: [TEXT] });
    },
  );

  const pages = (kids: string, count: number) =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${count}>>`]);

  it.each<[string, Uint8Array, RegExp]>([
    [
      'bytes that only begin as one',
      Buffer.from('%PDF-1.7\nnothing of the kind'),
      /^it is not a PDF that can be read/,
    ],
    ['what is only called one', Buffer.from('<html>'), /^it is not a PDF that can be read/],
    [
      'a tree of pages that is its own branch',
      pages('2 0 R', 3),
      /^it is not a PDF that can be read|no text/,
    ],
    ['a tree of pages without leaves', pages('', 0), /^it is not a PDF that can be read|no text/],
    ['pages that are not there', pages('', 2_000_000_000), /^it is not a PDF that can be read|no text|pages/],
    [
      'more pages than any article has',
      rawPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Kids[${'3 0 R '.repeat(1_001)}]/Count 1001>>`,
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
      ]),
      /^it has 1001 pages, and no article has more than 1000/,
    ],
    [
      'arrays in arrays',
      rawPdf([
        `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(200_000)}${']'.repeat(200_000)}>>`,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
      ]),
      /./,
    ],
    [
      'a form that shows itself',
      rawPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
        { dictionary: '<</Length 5>>', stream: Buffer.from('/F Do') },
        {
          dictionary:
            '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>',
          stream: Buffer.from('/F Do'),
        },
      ]),
      /./,
    ],
  ])('is refused by name: %s', async (_what, bytes, reason) => {
    expect(await importBeside(bytes)).toMatch(reason);
  });

  it('is given up when a little of it unpacks to gigabytes', async () => {
    const packed = deflateSync(Buffer.alloc(256 * 1_048_576, ' '), { level: 9 });
    const bomb = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents[${'4 0 R '.repeat(40)}]>>`,
      { dictionary: `<</Length ${packed.length}/Filter/FlateDecode>>`, stream: packed },
    ]);
    expect(packed.length).toBeLessThan(300_000);
    expect(await importBeside(bomb)).toMatch(/^reading it took (?:more memory|longer)/);
  });

  it('never breaks the reader, whatever bytes are changed', async () => {
    const bytes = await good();
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const changed = new Uint8Array(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        const result = await readPdf(changed).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(ImportFailure);
      }),
      { numRuns: 60 },
    );
  });
});
