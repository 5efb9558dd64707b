import { constants } from 'node:buffer';

/** One table on its way into bytes. */
export interface Section {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** @param into exactly `size` bytes */
  readonly write: (into: Uint8Array) => void;
}

/** The tables of a container by name; in the memory of the whole, which is theirs as long as one of them lives. */
export interface Sections {
  readonly code: string;
  readonly endianness: string;
  /** @throws an error when there is none of that name */
  readonly section: (name: string) => Uint8Array;
}

/** What stands before the sections. */
interface Header extends Pick<Sections, 'code' | 'endianness'> {
  readonly sections: readonly { readonly name: string; readonly size: number }[];
}

const LENGTH_BYTES = 4;
/** Tables of any type begin at a multiple of this. */
const ALIGNMENT = 8;

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Sections that are together larger than one piece of memory may be: 4 GiB with Node 20. */
export class PackTooLarge extends RangeError {
  /** @param size bytes that they would take */
  constructor(size: number) {
    super(
      `${gigabytes(size)} are needed, and ${gigabytes(constants.MAX_LENGTH)} fit into one piece of memory`,
    );
    this.name = 'PackTooLarge';
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** A section of bytes that are there already. */
export function bytesSection(name: string, bytes: Uint8Array): Section {
  return { name, size: bytes.length, write: (into) => into.set(bytes) };
}

/**
 * Writes sections into one piece of memory that threads can share: header length, header in JSON, sections.
 * @throws PackTooLarge
 */
export function packSections(
  about: Pick<Sections, 'code' | 'endianness'>,
  sections: readonly Section[],
): Uint8Array {
  const header: Header = { ...about, sections: sections.map(({ name, size }) => ({ name, size })) };
  const json = Buffer.from(JSON.stringify(header));
  const start = aligned(LENGTH_BYTES + json.length);
  const size = sections.reduce((sum, section) => sum + aligned(section.size), start);
  if (size > constants.MAX_LENGTH) throw new PackTooLarge(size);
  const pack = new Uint8Array(new SharedArrayBuffer(size));
  new DataView(pack.buffer).setUint32(0, json.length, true);
  pack.set(json, LENGTH_BYTES);
  let at = start;
  for (const { size: own, write } of sections) {
    write(pack.subarray(at, at + own));
    at += aligned(own);
  }
  return pack;
}

/**
 * Finds the sections in bytes that `packSections` has written.
 * @param pack at a multiple of eight in its memory
 */
export function readSections(pack: Uint8Array): Sections {
  const view = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const end = LENGTH_BYTES + view.readUInt32LE(0);
  const { sections, ...about } = JSON.parse(view.toString('utf8', LENGTH_BYTES, end)) as Header;
  const byName = new Map<string, Uint8Array>();
  let at = aligned(end);
  for (const { name, size } of sections) {
    byName.set(name, pack.subarray(at, at + size));
    at += aligned(size);
  }
  return {
    ...about,
    section: (name) => {
      const bytes = byName.get(name);
      if (!bytes) throw new Error(`the index has no table "${name}"`);
      return bytes;
    },
  };
}
