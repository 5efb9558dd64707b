import { parseDocument } from 'yaml';
import { lineNumber, splitLines } from '../text/unicode/lines.ts';
import { METADATA_KEYS, type Metadata, metadataSchema } from './metadata.ts';

/** A complaint about metadata: where it stands (1-based line of its own text), what is wrong and what to do. */
export interface MetadataIssue {
  readonly fatal: boolean;
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
}

/** Metadata as far as it could be read, and everything that was wrong with it. */
export interface MetadataResult {
  readonly metadata: Metadata;
  readonly issues: readonly MetadataIssue[];
}

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
  const isFence = (index: number) =>
    text
      .slice(lines[index]!.start, lines[index]!.end)
      .replace(/^\ufeff/, '')
      .trimEnd() === '---';
  if (!isFence(0)) return undefined;
  const close = lines.findIndex((_, index) => index > 0 && isFence(index));
  if (close < 0) return /^[\w-]+:/m.test(text.slice(0, 2_000)) ? 'unclosed' : undefined;
  const bodyStart = lines[close + 1]?.start ?? text.length;
  return { yaml: text.slice(lines[1]!.start, lines[close]!.start), line: 2, bodyStart };
}

/** Reads metadata from YAML; blank values count as absent, unknown keys are named and left out. */
export function parseMetadata(yaml: string): MetadataResult {
  const document = parseDocument(yaml);
  const broken = document.errors[0];
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    return failed(
      line,
      `the YAML cannot be read: ${broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
      'Correct the YAML; put values that hold a colon in quotes.',
    );
  }
  const raw: unknown = document.toJS() ?? {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return failed(1, 'the metadata is not a list of "key: value" lines', 'Write one "key: value" a line.');
  }
  return checkMetadata(raw as Record<string, unknown>, yaml);
}

function checkMetadata(raw: Record<string, unknown>, yaml: string): MetadataResult {
  const present = Object.entries(raw).filter(([, value]) => value !== null && value !== '');
  const known = present.filter(([key]) => METADATA_KEYS.includes(key));
  const lineOf = (key: string) =>
    lineNumber(yaml, Math.max(0, yaml.search(new RegExp(`^["']?${escapeRegExp(key)}`, 'm'))));
  const unknown = present
    .filter(([key]) => !METADATA_KEYS.includes(key))
    .map(([key]) => ({
      fatal: false,
      line: lineOf(key),
      reason: `the key "${key}" is not known and was left out`,
      remedy: `Use ${METADATA_KEYS.join(', ')}.`,
    }));
  const parsed = metadataSchema.safeParse(Object.fromEntries(known));
  if (parsed.success) return { metadata: parsed.data, issues: unknown };
  const wrong = parsed.error.issues.map((issue) => ({
    fatal: true,
    line: lineOf(String(issue.path[0])),
    reason: `${String(issue.path[0])} ${issue.message}`,
    remedy:
      issue.path[0] === 'url'
        ? 'Write the whole link of the published page, beginning with https://.'
        : `Correct "${String(issue.path[0])}" or leave it out.`,
  }));
  return { metadata: {}, issues: [...wrong, ...unknown] };
}

function failed(line: number, reason: string, remedy: string): MetadataResult {
  return { metadata: {}, issues: [{ fatal: true, line, reason, remedy }] };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
