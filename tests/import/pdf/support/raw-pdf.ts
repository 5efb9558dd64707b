/** An object of a document: what it says, and its stream if it has one. */
export type RawObject = string | { readonly dictionary: string; readonly stream: Uint8Array };

/** A document of objects as they are given, numbered from 1; the first one is its catalogue. */
export function rawPdf(objects: readonly RawObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const add = (part: string | Uint8Array) =>
    parts.push(typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part));
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    const { dictionary, stream } =
      typeof object === 'string' ? { dictionary: object, stream: undefined } : object;
    add(`${index + 1} 0 obj\n${dictionary}\n`);
    if (stream) {
      add('stream\n');
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
  }
  const table = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`);
  return Buffer.concat(parts);
}
