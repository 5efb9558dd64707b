/** Control characters, lone surrogates, byte order marks and soft hyphens: they say nothing and the reader refuses some. */
const NOISE = /(?!\s)\p{Cc}|\p{Cs}|[\u00ad\ufeff\ufffe\uffff]/gu;

/** Text from a page as an article holds it: composed letters, no controls, every run of white space one space. */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOISE, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

/** Whether anything in a text can be read: letters, digits or signs, not only what is invisible. */
export function isReadable(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}
