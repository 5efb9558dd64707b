import { parseDocument } from 'yaml';
import { lineNumber, splitLines } from '../text/unicode/lines.ts';
import type { Span } from '../text/unicode/span.ts';
import { METADATA_KEYS, type Metadata, metadataSchema } from './metadata.ts';
import type { AddProblem } from './problems.ts';

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

/**
 * Reads metadata from YAML, as far as it can be used; blank values count as absent, unknown keys are left out.
 * @param firstLine 1-based line of the file on which the YAML begins
 * @param add told of everything that is wrong
 */
export function parseMetadata(yaml: string, firstLine: number, add: AddProblem): Metadata {
  const document = parseDocument(yaml);
  const broken = document.errors[0];
  if (broken) {
    const [summary = ''] = broken.message.split('\n');
    const cause = summary.replace(/ at line \d+, column \d+:?$/, '');
    add('metadata-yaml', { line: firstLine - 1 + (broken.linePos?.[0].line ?? 1), values: { cause } });
    return {};
  }
  const raw: unknown = document.toJS() ?? {};
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    const lineOf = (key: string) => firstLine - 1 + lineOfKey(yaml, key);
    return checkMetadata(Object.entries(raw), lineOf, add);
  }
  add('metadata-shape', { line: firstLine });
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
  for (const [key] of present) {
    if (!METADATA_KEYS.includes(key))
      add('unknown-key', { line: lineOf(key), values: { key, keys: METADATA_KEYS.join(', ') } });
  }
  return data;
}

/** The 1-based line of a key in the YAML. */
function lineOfKey(yaml: string, key: string): number {
  return lineNumber(yaml, Math.max(0, yaml.search(new RegExp(`^["']?${escapeRegExp(key)}`, 'm'))));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
