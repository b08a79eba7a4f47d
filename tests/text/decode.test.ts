import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const units = new DataView(new ArrayBuffer(2 + text.length * 2));
  units.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) units.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return new Uint8Array(units.buffer);
};
const words = fc
  .string({ unit: 'binary' })
  .map((text) => `x${text.replaceAll('\0', '').replace(/^\ufeff/, '')}`);

describe('a file that is text', () => {
  test('UTF-8, as it stands', () => expect(decode(utf8('café – 😀')).text).toBe('café – 😀'));
  test('a byte order mark is no part of the text', () =>
    expect(decode(utf8('\ufeffcafé')).text).toBe('café'));
  test('any UTF-8 text comes back whole', () =>
    fc.assert(
      fc.property(words, (text) => {
        expect(decode(utf8(text)).text).toBe(text);
      }),
    ));
  test('any UTF-16 text with its mark comes back whole, in either order of bytes', () =>
    fc.assert(
      fc.property(words, fc.boolean(), (text, little) => {
        expect(decode(utf16(text, little)).text).toBe(text);
      }),
    ));
});

describe('a file that is no text says where', () => {
  test.each([
    ['a Latin-1 letter', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61), 'not-utf-8', 3],
    ['a sequence cut short at the end', bytes(0x61, 0xe2, 0x82), 'not-utf-8', 1],
    ['a stray continuation byte', bytes(0x61, 0x62, 0x80), 'not-utf-8', 2],
    ['an overlong form', bytes(0x61, 0xc0, 0xaf), 'not-utf-8', 1],
    ['a surrogate in UTF-8', bytes(0x61, 0xed, 0xa0, 0x80), 'not-utf-8', 1],
    ['a number past the end of Unicode', bytes(0x61, 0xf4, 0x90, 0x80, 0x80), 'not-utf-8', 1],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00), 'nul-byte', 8],
    ['half a pair in UTF-16', utf16('a\ud800b', true), 'not-utf-16', 4],
    ['the second half of a pair alone', utf16('ab\udc00', false), 'not-utf-16', 6],
    ['half a character at the end of UTF-16', bytes(0xff, 0xfe, 0x61, 0x00, 0x62), 'not-utf-16', 4],
    ['a NUL in UTF-16', utf16('a\0', true), 'nul-byte', 4],
    ['nothing at all', bytes(), 'empty', null],
    ['a byte order mark and nothing more', bytes(0xef, 0xbb, 0xbf), 'empty', null],
    ['white space only', utf8(' \r\n\t'), 'empty', null],
  ] as const)('%s', (_, file, rule, byte) => {
    expect(decode(file)).toMatchObject({ text: null, fault: { rule, byte } });
  });

  test('UTF-16 without a mark is named as what it may be', () => {
    const { fault } = decode(utf16('A story without a mark', true).subarray(2));
    expect(fault?.mend).toContain('UTF-16 without a byte order mark');
  });

  test('what is refused as UTF-8 is what the platform refuses', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (noise) => {
        const file = bytes(0x61, ...noise).map((byte) => byte || 0x80);
        const refused = () => new TextDecoder('utf-8', { fatal: true }).decode(file);
        if (decode(file).text === null) expect(refused).toThrow();
        else expect(refused()).toBe(decode(file).text);
      }),
      { numRuns: 2000 },
    ));
});
