/** Numbers as base64, in the order of bytes of this machine. */
export function toBase64({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** The bytes of a base64 text, in memory of their own. */
export function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** The 32-bit numbers of a base64 text. */
export function numbersFrom(base64: string): Uint32Array {
  return new Uint32Array(bytesFrom(base64).buffer);
}
