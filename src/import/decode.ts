import data from './data/page.json' with { type: 'json' };
import { ImportFailure } from './failure.ts';
import { parseContentType } from './fetch/content-type.ts';

/** A decoded text; `damaged` when some bytes had to be replaced by U+FFFD. */
export interface DecodedText {
  readonly text: string;
  readonly damaged: boolean;
}

const LOCALE_ENCODINGS = new Map(Object.entries(data.localeEncodings));
/** Declarations are near the beginning (HTML asks for the first 1024 bytes; many pages are later than that). */
const HEAD = 8_192;

/**
 * Decodes bytes by byte order mark, by being valid UTF-8 (no other encoding is by accident), by the header, by what the
 * text says about itself, or, as browsers do, by its declared language.
 * @param contentType the Content-Type header, where there was one
 * @throws ImportFailure when nothing says what the encoding is
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const labels = [parseContentType(contentType).charset, declaredIn(head)].flatMap(known);
  // Their bytes look like UTF-8 but are not.
  const sevenBit = labels.find((label) => /^(?:iso-2022|utf-16)/.test(label));
  if (sevenBit) return decodeAs(bytes, sevenBit);
  for (const label of ['utf-8', ...labels]) {
    const decoded = decodeAs(bytes, label);
    if (!decoded.damaged) return decoded;
  }
  const label = labels[0] ?? localeEncoding(head);
  if (label) return decodeAs(bytes, label);
  throw new ImportFailure('unknown-encoding');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
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
  try {
    return label ? [new TextDecoder(label).encoding] : [];
  } catch {
    return [];
  }
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), damaged: true };
  }
}
