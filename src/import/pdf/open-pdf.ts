import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { messageOf } from '../../errors.ts';
import { ImportFailure } from '../failure.ts';
import data from './data/legacy-fonts.json' with { type: 'json' };
import type { PageFont } from './glyphs/glyph.ts';
import { pageGlyphs } from './glyphs/page-glyphs.ts';

/** A PDF that could be opened. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** The glyphs of a page, 1-based, and how large the page is in points. */
  glyphsOf(page: number): Promise<PageContent>;
}

/** What stands on a page. */
export interface PageContent {
  readonly glyphs: ReturnType<typeof pageGlyphs>;
  readonly width: number;
  readonly height: number;
}

/** Longer documents are books; the text of most would not fit into an article either. */
export const MOST_PAGES = 1_000;
const LEGACY_NAMES = data.legacyNames.map((pattern) => new RegExp(pattern, 'i'));
/** Nothing is drawn, so nothing but the text is unpacked: no pictures, no forms, no fonts of this machine, no code. */
const TEXT_ONLY = {
  maxImageSize: 0,
  isEvalSupported: false,
  useWasm: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  enableXfa: false,
  fontExtraProperties: true,
  verbosity: 0,
} as const;

/**
 * Opens a PDF.
 * @throws ImportFailure when it is none, is damaged, needs a password or has too many pages
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, OPS } = await library();
  const document = await getDocument({ data: new Uint8Array(bytes), ...TEXT_ONLY }).promise.catch(
    (error: unknown) => {
      if (error instanceof Error && error.name === 'PasswordException') throw new ImportFailure('pdf-locked');
      throw new ImportFailure('pdf-damaged', { cause: messageOf(error) });
    },
  );
  if (document.numPages > MOST_PAGES)
    throw new ImportFailure('pdf-too-many-pages', { pages: document.numPages, most: MOST_PAGES });
  const fonts = new Map<string, PageFont>();
  return {
    document,
    async glyphsOf(number) {
      const page = await document.getPage(number);
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList({ annotationMode: 0 });
      loadFonts(page, operators, OPS.setFont, fonts);
      const view = transform as [number, number, number, number, number, number];
      const glyphs = pageGlyphs(operators, OPS, fonts, view);
      page.cleanup();
      return { glyphs, width, height };
    },
  };
}

/** The library, which is half a megabyte of code that most imports never need. */
async function library() {
  // It makes a matrix for drawing when it is loaded. The class comes from an optional package, which need not be there.
  (globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= class {};
  const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The small one of two files that do the same: reading the other takes as long as reading most documents.
  loaded.GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs';
  return loaded;
}

/** What the library says of a font. */
interface LoadedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly composite?: boolean;
  readonly toUnicode?: { readonly _map?: readonly unknown[] };
}

function loadFonts(
  page: PDFPageProxy,
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  setFont: number,
  fonts: Map<string, PageFont>,
): void {
  for (const [index, fn] of fnArray.entries()) {
    const name = fn === setFont ? String((argsArray[index] as unknown[])[0]) : undefined;
    if (name === undefined || fonts.has(name)) continue;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    fonts.set(name, pageFont((font ?? {}) as LoadedFont));
  }
}

function pageFont({
  name = '',
  bold,
  black,
  fontMatrix,
  vertical,
  composite,
  toUnicode,
}: LoadedFont): PageFont {
  const meanings = toUnicode?._map;
  return {
    scale: fontMatrix?.[0] ?? 0.001,
    bold: bold === true || black === true || /bold|black|heavy|semibold/i.test(name),
    vertical: vertical === true,
    isLegacy: LEGACY_NAMES.some((pattern) => pattern.test(name.replace(/^[A-Z]{6}\+/, ''))),
    maps: (code) => (meanings ? meanings[code] != null : composite !== true),
  };
}
