import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { ReusableIndex } from '../indexing/reusable-index.ts';
import { fromSections, type Section, toSections } from './sections.ts';

/** A file begins with this; the number is the version of its layout. */
const MAGIC = Buffer.from('DALIL-INDEX-0001', 'latin1');
const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const START = MAGIC.length + DIGEST_BYTES;

/** What stands before the sections. */
interface Header {
  /** Of the code and word lists that the index depends on. */
  readonly code: string;
  readonly endianness: string;
  readonly fingerprints: readonly string[];
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
}

/** An index read from bytes, or one sentence on why they are not used. */
export type DecodedIndex = { readonly index: ReusableIndex } | { readonly reason: string };

/**
 * Writes an index as bytes: magic number, SHA-256 of all that follows, header length, header in JSON, sections.
 * @param code a print of the code and word lists that the index depends on
 * @returns parts to be written one after the other
 */
export function encodeIndex({ fingerprints, tables }: ReusableIndex, code: string): readonly Uint8Array[] {
  const sections = toSections(tables);
  const header: Header = {
    code,
    endianness: endianness(),
    fingerprints,
    sections: sections.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  const content = [length, json, ...sections.map(({ bytes }) => bytes)];
  return [MAGIC, digestOf(content), ...content];
}

/** Reads an index from bytes; what is damaged, cut off, or made by other code is never used. */
export function decodeIndex(bytes: Uint8Array, code: string): DecodedIndex {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length))) return { reason: 'it is none, or of another version' };
  const content = bytes.subarray(START);
  if (!digestOf([content]).equals(bytes.subarray(MAGIC.length, START))) return { reason: 'it is damaged' };
  const { header, end } = readHeader(content);
  if (header.code !== code) return { reason: 'it was made by another version of Dalil' };
  if (header.endianness !== endianness()) return { reason: 'it was made on another kind of machine' };
  const sections: Section[] = [];
  let at = end;
  for (const { name, bytes: length } of header.sections) {
    // A copy each: they are aligned for any type, and the whole file need not stay in memory.
    sections.push({ name, bytes: new Uint8Array(content.subarray(at, at + length)) });
    at += length;
  }
  return { index: { fingerprints: header.fingerprints, tables: fromSections(sections) } };
}

function readHeader(content: Uint8Array): { header: Header; end: number } {
  const view = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = LENGTH_BYTES + view.readUInt32LE(0);
  return { header: JSON.parse(view.toString('utf8', LENGTH_BYTES, end)) as Header, end };
}

function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
