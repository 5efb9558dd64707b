import { isMap, isScalar, type ParsedNode, parseDocument } from 'yaml';
import { messageOf } from '../errors.ts';
import { lineNumber, splitLines } from '../text/unicode/lines.ts';
import type { Span } from '../text/unicode/span.ts';
import { METADATA_KEYS, type Metadata, metadataSchema } from './metadata.ts';
import type { AddProblem } from './problems.ts';

const KEYS = METADATA_KEYS.join(', ');

/** A file's front matter (the YAML between its `---` lines) and where its body begins (UTF-16 offset). */
export interface FrontMatter {
  readonly yaml: string;
  /** 1-based line on which the YAML begins. */
  readonly line: number;
  readonly bodyStart: number;
}

/**
 * Finds the front matter at the head of a file.
 * @returns undefined when the file has none, `'unclosed'` when its second `---` line is missing.
 */
export function findFrontMatter(text: string): FrontMatter | 'unclosed' | undefined {
  const lines = splitLines(text);
  const isFence = ({ start, end }: Span) =>
    text
      .slice(start, end)
      .replace(/^\ufeff/, '')
      .trimEnd() === '---';
  const [opening, first] = lines;
  if (!opening || !isFence(opening)) return undefined;
  const closeAt = lines.findIndex((line, index) => index > 0 && isFence(line));
  const close = lines[closeAt];
  if (!first || !close) return /^[\w-]+:/m.test(text.slice(0, 2_000)) ? 'unclosed' : undefined;
  const bodyStart = lines[closeAt + 1]?.start ?? text.length;
  return { yaml: text.slice(first.start, close.start), line: 2, bodyStart };
}

/** Longest metadata, in UTF-16 units: many times what all keys need, few enough for a parser that compares every two keys. */
const LONGEST_YAML = 16_384;
/** Most opening brackets in all, indicators in a line and columns of indentation, each of which can nest one level deeper. */
const MOST_NESTING = 50;
/** Unknown keys that are named; a file that is no article may have thousands. */
const MOST_UNKNOWN = 20;

/**
 * Reads metadata from YAML, as far as it can be used; blank values count as absent, unknown keys are left out.
 * @param firstLine 1-based line of the file on which the YAML begins
 * @param add told of everything that is wrong
 */
export function parseMetadata(yaml: string, firstLine: number, add: AddProblem): Metadata {
  if (yaml.length > LONGEST_YAML) {
    add('metadata-too-long', { line: firstLine, values: { most: LONGEST_YAML, keys: KEYS } });
    return {};
  }
  if (mayNestDeeply(yaml)) {
    add('metadata-shape', { line: firstLine });
    return {};
  }
  const document = parseDocument(yaml, { logLevel: 'error' });
  const broken = document.errors[0];
  if (broken) return unusable(broken.message, firstLine - 1 + (broken.linePos?.[0].line ?? 1), add);
  const { contents } = document;
  if (contents === null) return {};
  if (!isMap<ParsedNode>(contents) || !contents.items.every(({ key }) => isScalar(key))) {
    add('metadata-shape', { line: firstLine });
    return {};
  }
  const lines = new Map(
    contents.items.map(({ key }) => [String(key), firstLine - 1 + lineNumber(yaml, key.range[0])]),
  );
  try {
    const raw: object = document.toJS();
    return checkMetadata(Object.entries(raw), (key) => lines.get(key) ?? firstLine, add);
  } catch (error) {
    return unusable(messageOf(error), firstLine, add); // Aliases are followed only here.
  }
}

/**
 * Metadata is flat, and the parser is recursive: where it runs out of stack while a regular expression is compiled,
 * Node ends the whole process instead of throwing.
 */
function mayNestDeeply(yaml: string): boolean {
  const brackets = yaml.match(/[[{]/g)?.length ?? 0;
  const lines = splitLines(yaml).map(({ start, end }) => yaml.slice(start, end));
  return (
    brackets > MOST_NESTING ||
    lines.some((line) => line.search(/\S|$/) > MOST_NESTING) ||
    lines.some((line) => (line.match(/[-?:](?=\s|$)/g)?.length ?? 0) > MOST_NESTING)
  );
}

function unusable(message: string, line: number, add: AddProblem): Metadata {
  const [summary = ''] = message.split('\n');
  const cause = summary.replace(/ at line \d+, column \d+:?$/, '');
  add('metadata-yaml', { line, values: { cause } });
  return {};
}

function checkMetadata(
  entries: readonly (readonly [string, unknown])[],
  lineOf: (key: string) => number,
  add: AddProblem,
): Metadata {
  const present = entries.filter(([, value]) => value !== null && value !== '');
  const known = present.filter(([key]) => METADATA_KEYS.includes(key));
  const { success, data = {}, error } = metadataSchema.safeParse(Object.fromEntries(known));
  for (const { path, message: complaint } of success ? [] : error.issues) {
    const key = String(path[0]);
    const kind = key === 'url' ? 'metadata-url' : 'metadata-value';
    add(kind, { line: lineOf(key), values: { key, complaint } });
  }
  const unknown = present.filter(([key]) => !METADATA_KEYS.includes(key));
  for (const [key] of unknown.slice(0, MOST_UNKNOWN))
    add('unknown-key', { line: lineOf(key), values: { key, keys: KEYS } });
  return data;
}
