import { readFile } from 'node:fs/promises';
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { urlKey } from '../../corpus/link.ts';
import { DalilError, messageOf } from '../../errors.ts';
import { type FeedSettings, feedsSchema, keysAt } from './schema.ts';

/** A setting that cannot be used, with its place in the file. */
interface Fault {
  /** Keys and indices from the top. */
  readonly path: readonly PropertyKey[];
  readonly complaint: string;
}

/**
 * Reads feeds.yaml.
 * @throws DalilError `configuration` that names every malformed setting with its line, and what is allowed there
 */
export async function readFeedSettings(file: string): Promise<FeedSettings> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DalilError(
      'configuration',
      `The file of feeds "${file}" cannot be read (${messageOf(error)}). Correct FEEDS, or write that file: docs/corpus.md, "Follow a feed", has an example.`,
    );
  });
  return parseFeedSettings(text, file);
}

/**
 * Parses the text of feeds.yaml.
 * @param file its name, for what is said of it
 * @throws DalilError `configuration`
 */
export function parseFeedSettings(text: string, file: string): FeedSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw unusable([`${file}:${broken.linePos?.[0].line ?? 1}: ${firstLine(broken.message)}`]);
  const parsed = feedsSchema.safeParse(contentOf(document, file));
  const faults = parsed.success ? repeatedFeeds(parsed.data.feeds) : parsed.error.issues.flatMap(faultsOf);
  if (!parsed.success || faults.length > 0)
    throw unusable(
      faults.map(
        ({ path, complaint }) => `${file}:${lineOf(path, document, lines)}: ${nameOf(path)}${complaint}`,
      ),
    );
  const { withdrawn, feeds, 'allow-private': allowPrivate } = parsed.data;
  return { withdrawn, feeds, allowPrivate };
}

function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // An alias without an anchor, or one that is repeated until memory runs out.
    throw unusable([`${file}: ${firstLine(messageOf(error))}`]);
  }
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, complaint: ` ${issue.message}` }];
  const known = keysAt(issue.path).join(', ');
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    complaint: ` is not a setting; allowed here: ${known}`,
  }));
}

function repeatedFeeds(feeds: FeedSettings['feeds']): Fault[] {
  const seen = new Set<string>();
  return feeds.flatMap(({ url }, index) => {
    const key = urlKey(url);
    if (seen.has(key))
      return [{ path: ['feeds', index, 'url'], complaint: ' names a feed that stands above already' }];
    seen.add(key);
    return [];
  });
}

/** As people write it: `feeds[2].every`. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  return name === '' ? 'the file' : name.replace(/^\./, '');
}

/** The 1-based line of a setting, or of what it is missing from. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const at = offsetOf(path.slice(0, length), document);
    if (at !== undefined) return lines.linePos(at).line;
  }
  return 1;
}

function offsetOf(path: readonly PropertyKey[], document: Document): number | undefined {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (typeof key === 'string' && isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === key);
    return (pair?.key as Node | undefined)?.range?.[0];
  }
  return (document.getIn(path, true) as Node | undefined)?.range?.[0];
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/ at line \d+, column \d+:?$/, '');
}

function unusable(faults: readonly string[]): DalilError {
  return new DalilError(
    'configuration',
    `The file of feeds cannot be used:\n${faults.join('\n')}\nCorrect it; docs/corpus.md, "Follow a feed", has an example.`,
  );
}
