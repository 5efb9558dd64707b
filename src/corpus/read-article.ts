import { createHash } from 'node:crypto';
import { detectLanguage } from '../text/language/detect.ts';
import { terminalControlOffset } from '../text/unicode/control.ts';
import { lineNumber } from '../text/unicode/lines.ts';
import { findFooter, splitBody } from './body.ts';
import { findFrontMatter, parseMetadata } from './front-matter.ts';
import { headingFromUrl } from './heading.ts';
import { isHttpUrl, type Metadata } from './metadata.ts';
import { type AddProblem, problemsOf } from './problems.ts';
import type { Article, Problem } from './types.ts';

/** An article's file as it lies on disk. */
export interface SourceFile {
  readonly id: string;
  /** Name relative to the seeds directory. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Tells without reading whether the file is as it was; absent, it is always read again. */
  readonly fileStamp?: string;
  /** The sidecar `NAME.yaml`, where there is one. */
  readonly sidecar?: { readonly file: string; readonly bytes: Uint8Array };
}

/** An article, or undefined when the file is refused; the problems say why. */
export interface ReadResult {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** Reads one file into an article; everything wrong with it is reported, and a refusal says what to do. */
export function readArticle(source: SourceFile): ReadResult {
  const { problems, add } = problemsOf(source.file);
  const text = decode(source.bytes, add);
  if (text === undefined) return { problems };
  const front = findFrontMatter(text);
  if (front === 'unclosed') add('front-matter', { line: 1 });
  if (front === 'unclosed') return { problems };
  const own = front ? parseMetadata(front.yaml, front.line, add) : {};
  const sidecar = source.sidecar ? sidecarMetadata(source.sidecar, problems) : {};
  if (problems.some(({ severity }) => severity === 'refused')) return { problems };
  const article = compose(source, text, front?.bodyStart, { ...sidecar, ...own }, add);
  return article ? { article, problems } : { problems };
}

function compose(
  source: SourceFile,
  text: string,
  bodyStart: number | undefined,
  metadata: Metadata,
  add: AddProblem,
): Article | undefined {
  const from = bodyStart ?? (text.startsWith('\ufeff') ? 1 : 0);
  const footer = findFooter(text, from, bodyStart === undefined);
  const url = metadata.url ?? footer.source?.url;
  const { paragraphs, sentences } = splitBody(text, from, footer.bodyEnd, metadata.page);
  if (sentences.length === 0) add('empty');
  else if (url === undefined) add('no-source');
  else if (!isHttpUrl(url))
    add('bad-source', { line: lineNumber(text, footer.source?.offset ?? 0), detail: url });
  else {
    return {
      ...metadata,
      author: metadata.author ?? footer.byline,
      id: source.id,
      file: source.file,
      text,
      url,
      language: metadata.language ?? detectLanguage(text.slice(from, footer.bodyEnd)),
      languageDeclared: metadata.language !== undefined,
      heading: metadata.title ? { text: metadata.title, derived: false } : headingFromUrl(url),
      paragraphs,
      sentences,
      sentenceCount: sentences.length,
      hash: hashOf(source),
      fileStamp: source.fileStamp,
      readAt: Date.now(),
    };
  }
  return undefined;
}

function sidecarMetadata({ file, bytes }: NonNullable<SourceFile['sidecar']>, problems: Problem[]): Metadata {
  const { problems: own, add } = problemsOf(file);
  const yaml = decode(bytes, add);
  const metadata = yaml === undefined ? {} : parseMetadata(yaml, 1, add);
  problems.push(...own);
  return metadata;
}

/** Decodes strictly; the byte order mark stays, so that offsets are those of the text as anybody reads it. */
function decode(bytes: Uint8Array, add: AddProblem): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const control = terminalControlOffset(text);
    if (control < 0) return text;
    add('not-text', { line: lineNumber(text, control) });
  } catch {
    add('not-utf8', { line: firstBrokenLine(bytes) });
  }
  return undefined;
}

/** The 1-based line of the first bytes that are not UTF-8; a line feed's byte is part of no other character. */
function firstBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    try {
      decoder.decode(bytes.subarray(from, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
}

function hashOf({ bytes, sidecar }: SourceFile): string {
  const hash = createHash('sha256').update(bytes);
  if (sidecar) hash.update('\0').update(sidecar.bytes);
  return hash.digest('hex');
}
