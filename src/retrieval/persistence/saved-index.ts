import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { ReusableIndex } from '../indexing/reusable-index.ts';
import { packSections, readSections, type Section, type Sections } from './container.ts';
import { fromSections, toSections } from './sections.ts';

/** A file begins with this; the number is the version of its layout. */
const MAGIC = Buffer.from('DALIL-INDEX-0002', 'latin1');
const DIGEST_BYTES = 32;
const START = MAGIC.length + DIGEST_BYTES;
/** Hashed at once; more than two gigabytes are refused. */
const HASHED_BYTES = 2 ** 28;

/** A saved index whose bytes hold what they held when they were written, or one sentence on why they are not used. */
export type DecodedIndex = { readonly pack: Uint8Array } | { readonly reason: string };

/**
 * Lays an index out in memory that threads can share, just as it is saved.
 * @param code a print of the code and word lists that it depends on
 * @param more what else belongs to it
 */
export function packIndex(index: ReusableIndex, code: string, more: readonly Section[] = []): Uint8Array {
  return packSections({ code, endianness: endianness() }, [...toSections(index), ...more]);
}

/**
 * The index in a pack; its tables are those of the pack, without a copy.
 * @param known the index that was packed, where it is at hand; only what is no table is taken from it
 */
export function indexIn({ section }: Pick<Sections, 'section'>, known?: ReusableIndex): ReusableIndex {
  return fromSections(section, known);
}

/** @returns the parts of a file, to be written one after the other: magic number, SHA-256 of the pack, pack */
export function encodeIndex(pack: Uint8Array): readonly Uint8Array[] {
  return [MAGIC, digestOf(pack), pack];
}

/** Checks the bytes of a file; what is damaged, cut off, or made by other code is never used. */
export function decodeIndex(bytes: Uint8Array, code: string): DecodedIndex {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length))) return { reason: 'it is none, or of another version' };
  const pack = inPlaceOrCopied(bytes.subarray(START));
  if (!digestOf(pack).equals(bytes.subarray(MAGIC.length, START))) return { reason: 'it is damaged' };
  const about = readSections(pack);
  if (about.code !== code) return { reason: 'it was made by another version of Dalil' };
  if (about.endianness !== endianness()) return { reason: 'it was made on another kind of machine' };
  return { pack };
}

/** Tables need their alignment, which a file read to the beginning of a buffer has. */
function inPlaceOrCopied(pack: Uint8Array): Uint8Array {
  return pack.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? pack : Uint8Array.from(pack);
}

function digestOf(bytes: Uint8Array): Buffer {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += HASHED_BYTES) hash.update(bytes.subarray(at, at + HASHED_BYTES));
  return hash.digest();
}
