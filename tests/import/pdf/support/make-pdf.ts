import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import bidiModule from 'bidi-js';
import PDFDocument from 'pdfkit';
import { readPdf } from '../../../../src/import/pdf/read-pdf.ts';

const bidi = (bidiModule as unknown as typeof bidiModule.default)();
const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const FONTS = {
  plain: fontFile('DejaVuSerif'),
  bold: fontFile('DejaVuSerif-Bold'),
  arabic: fontFile('DejaVuSans'),
};
/** One run of Arabic is shaped and set as a whole. */
const SHAPED = { lineBreak: false, features: ['rtla'] as unknown as PDFKit.Mixins.OpenTypeFeatures[] };

/** Where and how a line is drawn; points from the upper left corner of an A4 page (595 × 842). */
export interface At {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A page that is being drawn. */
export interface Drawing {
  readonly doc: PDFKit.PDFDocument;
  line(text: string, at: At): void;
  /** Lines below each other from `at`; a leading of 14 points. */
  lines(texts: readonly string[], at: At): void;
  /** Arabic with whatever stands among it, as it is seen, up to a right edge of `x`; brackets name what is seen unless told. */
  arabic(text: string, at: At, mirrored?: boolean): void;
  newPage(): void;
}

const LEADING = 14;

/** Draws a document. */
export async function makePdf(
  draw: (drawing: Drawing) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve) =>
    doc.on('data', (chunk) => chunks.push(chunk)).on('end', resolve),
  );
  draw(drawingOn(doc));
  doc.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}

function drawingOn(doc: PDFKit.PDFDocument): Drawing {
  const line = (text: string, { x = 60, y, size = 10, bold = false }: At) =>
    void doc.font(bold ? FONTS.bold : FONTS.plain, size).text(text, x, y, { lineBreak: false });
  return {
    doc,
    line,
    lines: (texts, at) => {
      for (const [index, text] of texts.entries()) line(text, { ...at, y: at.y + index * LEADING });
    },
    arabic: (text, { x = 535, y, size = 11 }, mirrored = true) => {
      doc.font(FONTS.arabic, size);
      let left = x - visualRuns(text, mirrored).reduce((sum, run) => sum + doc.widthOfString(run, SHAPED), 0);
      for (const run of visualRuns(text, mirrored)) {
        doc.text(run, left, y, SHAPED);
        left += doc.widthOfString(run, SHAPED);
      }
    },
    newPage: () => void doc.addPage(),
  };
}

/** The runs of one direction of a line, from left to right, each as it is spoken (UAX #9). */
function visualRuns(text: string, mirrored: boolean): string[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'rtl');
  const runs: { text: string; level: number }[] = [];
  [...text].forEach((character, index) => {
    const level = levels[index] ?? 1;
    const shown =
      mirrored && level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = runs.at(-1);
    if (last?.level === level) last.text += shown;
    else runs.push({ text: shown, level });
  });
  // The drawing library turns Arabic digits round as it does letters.
  return runs
    .reverse()
    .map(({ text, level }) => (level % 2 === 0 && /[٠-٩]/u.test(text) ? [...text].reverse().join('') : text));
}

/** What is read of a document that is drawn: its paragraphs, page ends as `␌`. */
export async function readDrawn(
  draw: (drawing: Drawing) => void,
  options?: PDFKit.PDFDocumentOptions,
): Promise<{ paragraphs: string[] } & Awaited<ReturnType<typeof readPdf>>['metadata']> {
  const { metadata, paragraphs } = await readPdf(await makePdf(draw, options));
  return { ...metadata, paragraphs: paragraphs.map((text) => text.replaceAll('\f', '␌')) };
}

/** A picture of a page, as a scanner makes it. */
export function picture(): Buffer {
  const size = 64;
  const rows = Buffer.alloc(size * (size + 1), 200);
  for (let row = 0; row < size; row++) rows[row * (size + 1)] = 0;
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    // The reader of pictures in the drawing library does not look at checksums.
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
