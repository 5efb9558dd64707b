import { createHash } from 'node:crypto';
import type { QuantisedVector } from '../../retrieval/index.ts';

const KEY_BYTES = 16;
const SUM_BYTES = 8;
const HEAD_BYTES = SUM_BYTES + Float32Array.BYTES_PER_ELEMENT;

/** What tells a passage from any other: 16 bytes of a digest over all its forms. */
export function passageKey(forms: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(forms)).digest().subarray(0, KEY_BYTES);
}

/** A vector in bytes: a sum over its key and all that follows, the scale (float32), the numbers. */
export function sealVector(key: Uint8Array, { bytes, scale }: QuantisedVector): Buffer {
  const sealed = Buffer.alloc(HEAD_BYTES + bytes.length);
  sealed.writeFloatLE(scale, SUM_BYTES);
  sealed.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), HEAD_BYTES);
  sealed.set(sumOf(key, sealed.subarray(SUM_BYTES)));
  return sealed;
}

/** The vector in bytes that were kept under a key; undefined where they are not what was written. */
export function unsealVector(
  key: Uint8Array,
  sealed: Buffer,
  dimensions: number,
): QuantisedVector | undefined {
  if (sealed.length !== HEAD_BYTES + dimensions) return undefined;
  if (!sealed.subarray(0, SUM_BYTES).equals(sumOf(key, sealed.subarray(SUM_BYTES)))) return undefined;
  return {
    bytes: Int8Array.from(new Int8Array(sealed.buffer, sealed.byteOffset + HEAD_BYTES, dimensions)),
    scale: sealed.readFloatLE(SUM_BYTES),
  };
}

/** A probe in bytes, as vectors are kept. */
export function sealProbe(probe: Float32Array): Buffer {
  const bytes = Buffer.alloc(probe.length * Float32Array.BYTES_PER_ELEMENT);
  for (const [at, value] of probe.entries()) bytes.writeFloatLE(value, at * Float32Array.BYTES_PER_ELEMENT);
  return Buffer.concat([sumOf(Buffer.alloc(0), bytes), bytes]);
}

/** The probe in such bytes; undefined where they are not what was written. */
export function unsealProbe(sealed: Buffer): Float32Array | undefined {
  const bytes = sealed.subarray(SUM_BYTES);
  if (!sealed.subarray(0, SUM_BYTES).equals(sumOf(Buffer.alloc(0), bytes))) return undefined;
  const length = Math.floor(bytes.length / Float32Array.BYTES_PER_ELEMENT);
  return Float32Array.from({ length }, (_, at) => bytes.readFloatLE(at * Float32Array.BYTES_PER_ELEMENT));
}

function sumOf(key: Uint8Array, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest().subarray(0, SUM_BYTES);
}
