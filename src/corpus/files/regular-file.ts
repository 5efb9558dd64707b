import { constants, type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';

/** A regular file that was read whole. */
export interface RegularFile {
  readonly bytes: Uint8Array;
  /** Where it really is, behind all links. */
  readonly path: string;
}

/** Why a file was not read; `moved`: another was put in its place meanwhile, so that it may be tried again. */
export type FileRefusal = 'outside' | 'not-regular' | 'too-large' | 'moved';

/** Opening a pipe does not wait for a writer, no link is followed that was put there meanwhile. Windows has none of these. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0, O_NOCTTY = 0 } = constants;
const CHUNK = 65_536;

/**
 * Reads a regular file, links to it included, and never more than the limit and one byte, whatever size it claims to have:
 * pipes, sockets, devices and folders are refused without waiting for them.
 * @param maxBytes most bytes that it may have
 * @param within a folder that it has to be in, behind all links; its real path
 * @throws an error of the file system when it is not there or must not be read
 */
export async function readRegularFile(
  file: string,
  maxBytes: number,
  within?: string,
): Promise<RegularFile | FileRefusal> {
  const real = await realpath(file);
  if (within !== undefined && !isInside(real, within)) return 'outside';
  // Before it is opened: a device may act on that.
  if (!(await lstat(real)).isFile()) return 'not-regular';
  const handle = await open(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY);
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) return 'not-regular';
    if ((await openedPath(handle, real)) !== real) return 'moved';
    if (opened.size > maxBytes) return 'too-large';
    const bytes = await readAtMost(handle, maxBytes + 1, opened.size + 1);
    return bytes.length > maxBytes ? 'too-large' : { bytes, path: real };
  } finally {
    await handle.close();
  }
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Where the opened file is: Linux knows; elsewhere, where its path leads now. */
function openedPath({ fd }: FileHandle, file: string): Promise<string> {
  return readlink(`/proc/self/fd/${fd}`).catch(() => realpath(file));
}

async function readAtMost(handle: FileHandle, most: number, expected: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let size = expected; length < most; size = CHUNK) {
    const buffer = Buffer.alloc(Math.min(size, most - length));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}
