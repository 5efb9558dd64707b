import { createHash } from 'node:crypto';

const HEXADECIMALS = 32;

/** What is kept, as far as it must be told from something else: how many entries, and a sum over all of them. */
export interface Digest {
  readonly entries: number;
  /** The digests of all entries, combined by exclusive or: hexadecimal digits. */
  readonly sum: string;
}

/** An entry's text with its digest before it, so that a damaged one is never taken for what was written. */
export function sealed(key: string, text: string): string {
  return `${hexadecimal(digestOf(key, text))} ${text}`;
}

/** The text of a sealed entry; undefined when it is not what was written. */
export function unsealed(key: string, value: string): string | undefined {
  const text = value.slice(HEXADECIMALS + 1);
  return value === sealed(key, text) ? text : undefined;
}

/** Entries with the sum over them, which follows each change without reading the others. */
export class Entries {
  readonly #texts: Map<string, string>;
  #sum = 0n;

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.#texts = new Map(texts);
    for (const [key, text] of this.#texts) this.#sum ^= digestOf(key, text);
  }

  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  digest(): Digest {
    return { entries: this.#texts.size, sum: hexadecimal(this.#sum) };
  }

  /** Makes a change; the result undoes it. */
  apply(changes: Changes): Changes {
    const before = new Map([...changes.keys()].map((key) => [key, this.#texts.get(key)]));
    for (const [key, text] of changes) this.#set(key, text);
    return before;
  }

  #set(key: string, text: string | undefined): void {
    const before = this.#texts.get(key);
    if (before !== undefined) this.#sum ^= digestOf(key, before);
    if (text === undefined) this.#texts.delete(key);
    else {
      this.#texts.set(key, text);
      this.#sum ^= digestOf(key, text);
    }
  }
}

/** What entries become, by key; undefined takes one away. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** What makes one set of entries of another. */
export function changesBetween(from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): Changes {
  const keys = new Set([...from.keys(), ...to.keys()]);
  return new Map([...keys].filter((key) => from.get(key) !== to.get(key)).map((key) => [key, to.get(key)]));
}

function digestOf(key: string, text: string): bigint {
  const digest = createHash('sha256')
    .update(JSON.stringify([key, text]))
    .digest('hex');
  return BigInt(`0x${digest.slice(0, HEXADECIMALS)}`);
}

function hexadecimal(digest: bigint): string {
  return digest.toString(16).padStart(HEXADECIMALS, '0');
}
