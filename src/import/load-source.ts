import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readRegularFile } from '../corpus/files/regular-file.ts';
import { messageOf } from '../errors.ts';
import { decodeBytes } from './decode.ts';
import { ImportFailure } from './failure.ts';
import { tooLarge } from './fetch/body.ts';
import { isPdfType, parseContentType } from './fetch/content-type.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import type { FetchLimits } from './fetch/limits.ts';
import type { DocumentReader, ReadDocument } from './page/document-reader.ts';
import { isPdf } from './pdf/is-pdf.ts';

/** A source that was fetched or read, and what it holds. */
export interface LoadedSource {
  readonly read: ReadDocument;
  /** Where it was fetched; undefined for a file. */
  readonly fetched?: string;
}

const decompress = promisify(gunzip);
const REPLACEMENT = /\ufffd/;
const PDF_NAME = /\.pdf$/i;

/** How large a source may be. */
export type SizeLimits = Pick<FetchLimits, 'maxBytes' | 'maxPdfBytes'>;

/** Whether a source is a link, and not the name of a file. */
export function isLink(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Fetches or opens a source and reads what it holds.
 * @throws ImportFailure with a reason for people
 */
export async function loadSource(
  source: string,
  fetcher: Pick<Fetcher, 'fetch'>,
  reader: DocumentReader,
  limits: SizeLimits,
): Promise<LoadedSource> {
  const { url, contentType, contentLocation, bytes }: Opened = isLink(source)
    ? await fetcher.fetch(source)
    : await openFile(source, limits);
  const content = await decompressed(bytes, limits.maxBytes);
  const name = url === undefined ? source : new URL(url).pathname;
  const { type } = parseContentType(contentType);
  if (isPdf(content)) return { read: await reader.read({ pdf: content, fetched: url }), fetched: url };
  checkIsText(type, name);
  const { text, damaged } = decodeBytes(content, contentType);
  const read = await reader.read({ text, fetched: url, contentLocation, type, name });
  if (damaged && read.kind === 'article' && REPLACEMENT.test(JSON.stringify(read.article)))
    throw new ImportFailure('damaged-text');
  return { read, fetched: url };
}

/** What is called a PDF and is none is a part of one, or something else altogether; what nobody names may be anything. */
function checkIsText(type: string, name: string): void {
  if (isPdfType(type) || PDF_NAME.test(name))
    throw new ImportFailure('pdf-damaged', { cause: 'it does not begin as a PDF does' });
  if (/\/octet-stream$/.test(type)) throw new ImportFailure('unsupported-type', { type });
}

interface Opened {
  readonly url?: string;
  readonly contentType?: string;
  readonly contentLocation?: string;
  readonly bytes: Uint8Array;
}

async function openFile(file: string, { maxBytes, maxPdfBytes }: SizeLimits): Promise<Opened> {
  const about = await stat(file).catch((error: unknown) => {
    throw new ImportFailure('no-such-source', { cause: messageOf(error) });
  });
  if (about.isDirectory()) throw new ImportFailure('folder', { pattern: path.join(file, '*') });
  const most = PDF_NAME.test(file) ? maxPdfBytes : maxBytes;
  const read = await readRegularFile(file, most).catch((error: unknown) => {
    throw new ImportFailure('unreadable-file', { cause: messageOf(error) });
  });
  if (read === 'too-large') throw tooLarge(most);
  if (read === 'moved') throw new ImportFailure('unreadable-file', { cause: 'it changed meanwhile' });
  if (typeof read === 'string') throw new ImportFailure('not-a-file');
  return read;
}

/** Sitemaps are often compressed (`sitemap.xml.gz`). */
async function decompressed(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await decompress(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new ImportFailure('broken-archive', { cause: messageOf(error) });
  }
}
