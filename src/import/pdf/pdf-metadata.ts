import type { PDFDocumentProxy } from 'pdfjs-dist';
import { fitsLanguage } from '../../check/language-fit.ts';
import type { Metadata } from '../../corpus/metadata.ts';
import { cleanLine } from '../page/clean-text.ts';
import data from './data/titles.json' with { type: 'json' };
import { median } from './layout/measure.ts';
import type { PdfParagraphText } from './paragraphs/pdf-paragraphs.ts';
import { foldedShapes } from './text/folded.ts';

const NOT_TITLES = data.notTitles.map((pattern) => new RegExp(pattern, 'iu'));
const NOT_NAMES = new Set(data.notNames);
/** The longest value that the reader of articles takes, and the longest heading that is a title. */
const LONGEST = { value: 500, heading: 250 };
/** A title in the text is larger than the text by so much, and among its first paragraphs. */
const LARGER = 1.15;
const FIRST_PARAGRAPHS = 20;

/** What a document says about itself in its information dictionary and its XMP; only what is a real title, name or date. */
export async function pdfMetadata(
  document: PDFDocumentProxy,
  paragraphs: readonly PdfParagraphText[],
): Promise<Metadata> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const own = info as Readonly<Record<string, unknown>>;
  const xmp = (key: string): unknown => metadata?.get(key);
  const texts = paragraphs.map(({ text }) => text);
  return {
    title: [xmp('dc:title'), own.Title].map(oneLine).find(isTitle) ?? largestHeading(paragraphs),
    publisher: [xmp('dc:publisher')].map(oneLine).find(Boolean),
    author: [xmp('dc:creator'), own.Author].map(oneLine).find(isName),
    published: [xmp('prism:publicationdate'), xmp('prism:coverdate')].map(dayOf).find(Boolean),
    language: [own.Language].map(languageTag).find((tag) => tag !== undefined && fitsLanguage(tag, texts)),
  };
}

/** One line of text; several values are one. */
function oneLine(value: unknown): string | undefined {
  const text = cleanLine(
    foldedShapes(Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''),
  );
  return text !== '' && text.length <= LONGEST.value ? text : undefined;
}

function isTitle(title: string | undefined): boolean {
  if (title === undefined || !/\p{L}{2}/u.test(title) || /[\ufffd\p{Co}]/u.test(title)) return false;
  return !NOT_TITLES.some((pattern) => pattern.test(title));
}

/** Names of people have two words at least and no digits; one word is mostly the name of an account. */
function isName(name: string | undefined): boolean {
  if (name === undefined || !isTitle(name) || NOT_NAMES.has(name.toLowerCase())) return false;
  return (
    /^[\p{L}\p{M}.,'’ -]+$/u.test(name) &&
    /\p{L} +\p{L}/u.test(name) &&
    name !== name.toLowerCase().replace(/[^a-z .]/g, '')
  );
}

/** The largest paragraph at the top of the first page, if it is larger than the text. */
function largestHeading(paragraphs: readonly PdfParagraphText[]): string | undefined {
  const usual = usualSize(paragraphs);
  const [first] = paragraphs;
  const headings = paragraphs
    .slice(0, FIRST_PARAGRAPHS)
    .filter(({ text, page, size }) => page === first?.page && size > LARGER * usual && isHeading(text));
  const largest = headings.reduce<PdfParagraphText | undefined>(
    (best, next) => (best && best.size >= next.size ? best : next),
    undefined,
  );
  return largest?.text;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST.heading && /\p{L}{2}/u.test(text) && !text.includes('\f');
}

/** The size in which most of the text is set. */
function usualSize(paragraphs: readonly PdfParagraphText[]): number {
  return median(
    paragraphs.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 40) }, () => size)),
  );
}

/** The day of an ISO date. */
function dayOf(value: unknown): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(oneLine(value) ?? '') ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

function languageTag(value: unknown): string | undefined {
  try {
    return typeof value === 'string'
      ? Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
      : undefined;
  } catch {
    return undefined;
  }
}
