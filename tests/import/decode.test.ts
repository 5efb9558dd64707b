import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/import/decode.ts';

const ARABIC = 'مجلس البلدية';
const VIETNAMESE = 'Hội đồng thành phố';
/** The same words in the encodings of their time. */
const WINDOWS_1256 = bytes('E3 CC E1 D3 20 C7 E1 C8 E1 CF ED C9');
const WINDOWS_1258 = bytes('48 F4 F2 69 20 F0 F4 CC 6E 67 20 74 68 61 CC 6E 68 20 70 68 F4 EC');
const UTF_8 = new TextEncoder().encode(ARABIC);

function bytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.split(' '), (pair) => Number.parseInt(pair, 16));
}

function join(...parts: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

const decode = (...[source, type]: Parameters<typeof decodeBytes>) => decodeBytes(source, type).text;

describe('decodeBytes', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 that nobody declares', UTF_8, undefined],
    ['UTF-8 that a header takes for something else', UTF_8, 'text/html; charset=iso-8859-1'],
    ['UTF-8 with a byte order mark', join('\xef\xbb\xbf', UTF_8), 'text/html; charset=windows-1256'],
    ['windows-1256 by header', WINDOWS_1256, 'text/html; charset="windows-1256"'],
    ['windows-1256 by its old name', WINDOWS_1256, 'text/html;charset=cp1256'],
    ['windows-1256 by meta charset', join('<meta charset=windows-1256>', WINDOWS_1256), 'text/html'],
    [
      'windows-1256 by http-equiv',
      join('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', WINDOWS_1256),
      undefined,
    ],
    [
      'windows-1256 by meta against a header that is wrong',
      join('<meta charset="windows-1256">', WINDOWS_1256),
      'text/html; charset=utf-8',
    ],
    [
      'windows-1256 by XML declaration',
      join('<?xml version="1.0" encoding="windows-1256"?>', WINDOWS_1256),
      undefined,
    ],
    ['windows-1256 by the language of the page', join('<html lang="ar">', WINDOWS_1256), undefined],
    ['UTF-16 with a byte order mark', join('\xff\xfe', Buffer.from(ARABIC, 'utf16le')), undefined],
    ['windows-1256 by a label with underscores', WINDOWS_1256, 'text/html; charset=windows_1256'],
    ['UTF-16 of a page without a mark', Buffer.from(`<p>${ARABIC}`, 'utf16le'), undefined],
    ['big-endian UTF-16 of a page', Buffer.from(`\n<p>${ARABIC}`, 'utf16le').swap16(), 'text/html'],
    ['UTF-16 against a header', Buffer.from(`<p>${ARABIC}`, 'utf16le'), 'text/html; charset=utf-8'],
    ['big-endian UTF-16 by header', Buffer.from(ARABIC, 'utf16le').swap16(), 'text/html; charset=utf-16'],
    ['UTF-8 that a header takes for UTF-16', UTF_8, 'text/html; charset=utf-16'],
    ['UTF-16 by header', Buffer.from(ARABIC, 'utf16le'), 'text/html; charset=utf-16le'],
  ])('reads %s', (_, source, type) => {
    expect(decode(source, type)).toContain(ARABIC);
  });

  it('reads windows-1258, whose tone marks are letters of their own', () => {
    expect(decode(WINDOWS_1258, 'text/html; charset=windows-1258').normalize('NFC')).toBe(VIETNAMESE);
    expect(decode(join('<html lang=vi>', WINDOWS_1258)).normalize('NFC')).toContain(VIETNAMESE);
  });

  it('says when bytes are not in the encoding that they are said to be in', () => {
    expect(decodeBytes(WINDOWS_1256, 'text/html; charset=utf-8').damaged).toBe(true);
    expect(decodeBytes(UTF_8).damaged).toBe(false);
  });

  it('invents no encoding', () => {
    expect(() => decodeBytes(WINDOWS_1256)).toThrow(/neither UTF-8 nor declared/);
    expect(() => decodeBytes(WINDOWS_1256, 'text/html; charset=martian')).toThrow(
      /neither UTF-8 nor declared/,
    );
  });
});
