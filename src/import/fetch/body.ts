import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ImportFailure } from '../failure.ts';

/**
 * Reads a response's body and decompresses it, never holding more than `maxBytes` of the result.
 * @param encoding the Content-Encoding header, as sent
 * @throws ImportFailure when there is more, or when the encoding is unknown
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The error of any stage reaches the loop below, because a pipeline destroys all of its streams with it.
  const decompressed = pipeline(body, decompressor(encoding), () => {});
  for await (const chunk of decompressed as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      throw tooLarge(maxBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The failure of a body that is larger than allowed. */
export function tooLarge(maxBytes: number): ImportFailure {
  return new ImportFailure('too-large', { kibibytes: Math.round(maxBytes / 1024) });
}

function decompressor(encoding = 'identity') {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new ImportFailure('compressed', { encoding });
  }
}
