import data from './data/page.json' with { type: 'json' };
import { ImportFailure } from './failure.ts';
import { parseContentType } from './fetch/content-type.ts';

/** A decoded text; `damaged` when some bytes had to be replaced by U+FFFD. */
export interface DecodedText {
  readonly text: string;
  readonly damaged: boolean;
}

const LOCALE_ENCODINGS = new Map(Object.entries(data.localeEncodings));
/** What XML is in when it does not say so is UTF-8; links survive a few bytes that are not. */
const XML = /^\s*(?:<\?xml|<!--|<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)\b)/i;
/** Declarations are near the beginning (HTML asks for the first 1024 bytes; many pages are later than that). */
const HEAD = 8_192;

/**
 * Decodes bytes by byte order mark, by being valid UTF-8 (no other encoding is by accident), by the header, by what the
 * text says about itself, or, as browsers do, by its declared language.
 * @param contentType the Content-Type header, where there was one
 * @throws ImportFailure when nothing says what the encoding is
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): DecodedText {
  const evident = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (evident) return decodeAs(bytes, evident);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const labels = [parseContentType(contentType).charset, declaredIn(head)].flatMap(known);
  // Their bytes look like UTF-8 but are not.
  const sevenBit = labels.find((label) => label.startsWith('iso-2022')) ?? declaredUtf16(bytes, labels);
  if (sevenBit) return decodeAs(bytes, sevenBit);
  for (const label of ['utf-8', ...labels]) {
    const decoded = decodeAs(bytes, label);
    if (!decoded.damaged) return decoded;
  }
  const label = labels[0] ?? localeEncoding(head) ?? (XML.test(head) ? 'utf-8' : undefined);
  if (label) return decodeAs(bytes, label);
  throw new ImportFailure('unknown-encoding');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** How a document in markup or JSON begins in UTF-16: the first character is one of few, with a zero byte beside it. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const [a = 1, b = 1] = bytes;
  const first = a === 0 ? b : a;
  if ((a !== 0 && b !== 0) || !'<{ \t\r\n'.includes(String.fromCharCode(first))) return undefined;
  return a === 0 ? 'utf-16be' : 'utf-16le';
}

/** UTF-16 where it is declared and true: no text is without a space or line feed in it, one of whose bytes is zero. */
function declaredUtf16(bytes: Uint8Array, labels: readonly string[]): string | undefined {
  if (!labels.some((label) => label.startsWith('utf-16'))) return undefined;
  const zeros = [...bytes.subarray(0, HEAD).keys()].filter((at) => bytes[at] === 0);
  const odd = zeros.filter((at) => at % 2 === 1).length;
  const even = zeros.length - odd;
  if (zeros.length === 0) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
function declaredIn(head: string): string | undefined {
  const meta = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(head)?.[1];
  const declared = meta ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  // A declaration that could be read byte by byte is not UTF-16, whatever it says.
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function localeEncoding(head: string): string | undefined {
  const language = /<html\b[^>]{0,500}?\blang\s*=\s*["']?([a-z]{2,3})/i.exec(head)?.[1];
  return language && LOCALE_ENCODINGS.get(language.toLowerCase());
}

/** The encoding that a label names, if it names one. */
function known(label: string | undefined): string[] {
  for (const spelling of label ? [label, label.replaceAll('_', '-')] : []) {
    try {
      return [new TextDecoder(spelling).encoding];
    } catch {} // Not a label that anybody knows.
  }
  return [];
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), damaged: true };
  }
}
