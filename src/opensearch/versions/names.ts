import { createHash } from 'node:crypto';
import type { Connection } from '../connection/connection.ts';

/** Changes whenever documents are laid out in another way: what older programs wrote is then not read. */
const LAYOUT = 1;
const CODE_DIGITS = 8;
const VERSION = /^[0-9a-f]{12}-[0-9a-f]{8}$/;

/** A cluster and the names in it that belong to one corpus. */
export interface Held {
  readonly connection: Connection;
  readonly names: IndexNames;
}

/** The names that belong to one corpus in a cluster. */
export class IndexNames {
  /** Points to the version that is answered from. */
  readonly current: string;
  /** Points to the version before, for going back. */
  readonly previous: string;
  /** Matches the indices of all versions. */
  readonly anyVersion: string;
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.current = `${prefix}-articles`;
    this.previous = `${prefix}-previous`;
    this.anyVersion = `${prefix}-articles-*`;
  }

  /** The index that holds the articles of a version. */
  articles(version: string): string {
    return `${this.current}-${version}`;
  }

  /** The index that holds what questions are weighed by. */
  statistics(version: string): string {
    return `${this.#prefix}-statistics-${version}`;
  }

  /** The version whose articles an index holds; undefined where it is none of ours. */
  versionIn(index: string): string | undefined {
    const version = index.slice(this.current.length + 1);
    return index.startsWith(`${this.current}-`) && VERSION.test(version) ? version : undefined;
  }
}

/** The version of an index: of the articles, of the code and word lists that they are analysed by, and of its own layout. */
export function versionOf(corpusVersion: string, code: string): string {
  return `${corpusVersion}-${codeDigits(code)}`;
}

/** Whether a version was made by a program with this code: only then are its words those that questions are analysed into. */
export function isMadeBy(version: string, code: string): boolean {
  return version.endsWith(`-${codeDigits(code)}`);
}

function codeDigits(code: string): string {
  return createHash('sha256').update(`${LAYOUT} ${code}`).digest('hex').slice(0, CODE_DIGITS);
}
