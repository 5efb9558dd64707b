/** What may stand before a document's first bytes: byte order marks, white space and zeros, as some servers put them there. */
const BEGINNING = /^(?:\u00ef\u00bb\u00bf)?[\s\0]{0,64}%PDF-/;

/** Whether bytes are those of a PDF, whatever they are called. */
export function isPdf(bytes: Uint8Array): boolean {
  return BEGINNING.test(new TextDecoder('latin1').decode(bytes.subarray(0, 128)));
}
