/** Why bytes can't be read as text: what is wrong, at which byte (counted from 0), and how to mend it. */
export interface DecodeFault {
  readonly rule: 'empty' | 'nul-byte' | 'not-utf-8' | 'not-utf-16';
  readonly byte: number | null;
  readonly message: string;
  readonly mend: string;
}

export type Decoded =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: DecodeFault };

const RESAVE = 'Save the file as UTF-8 in a text editor.';
const REMOVE_NULS = 'Move the file out of the folder if it is no text, else remove the NULs.';
const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
const faulty = (rule: DecodeFault['rule'], byte: number | null, message: string, mend: string): Decoded => ({
  text: null,
  fault: { rule, byte, message, mend },
});

const continues = (byte: number | undefined, low = 0x80, high = 0xbf): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Bytes of the well-formed UTF-8 sequence at an offset, 0 where there is none (Unicode table 3-7). */
const sequenceAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0xff;
  const [second, third, fourth] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return continues(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const fits = continues(second, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf);
    return fits && continues(third) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const fits = continues(second, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf);
    return fits && continues(third) && continues(fourth) ? 4 : 0;
  }
  return 0;
};

const firstBadUtf8 = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
};

const swapped = (bytes: Uint8Array): Uint8Array => {
  const result = new Uint8Array(bytes.length);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    result[at] = bytes[at + 1] ?? 0;
    result[at + 1] = bytes[at] ?? 0;
  }
  return result;
};

/** The index of the first half of a surrogate pair that stands alone, -1 where there is none. */
const firstLoneSurrogate = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHalf = (at: number, mask: number): boolean =>
    at + 1 < bytes.length && (view.getUint16(at, true) & 0xfc00) === mask;
  for (let at = 0; at < bytes.length; at += 2) {
    if (isHalf(at, 0xdc00)) return at;
    if (isHalf(at, 0xd800)) {
      if (!isHalf(at + 2, 0xdc00)) return at;
      at += 2;
    }
  }
  return -1;
};

const decodeUtf16 = (bytes: Uint8Array): Decoded => {
  if (bytes.length % 2 === 1)
    return faulty('not-utf-16', bytes.length - 1, 'not valid UTF-16: half a character at the end', RESAVE);
  const little = bytes[0] === 0xff ? bytes : swapped(bytes);
  const lone = firstLoneSurrogate(little);
  if (lone >= 0) return faulty('not-utf-16', lone, 'not valid UTF-16: half of a surrogate pair', RESAVE);
  const text = new TextDecoder('utf-16le').decode(little);
  const nul = text.indexOf('\0');
  if (nul >= 0) return faulty('nul-byte', 2 + nul * 2, 'a NUL character, so not text', REMOVE_NULS);
  return { text, fault: null };
};

const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const even = bytes.length % 2 === 0 && bytes.subarray(0, 64).filter((byte) => byte === 0).length > 8;
    const mend = even ? 'It may be UTF-16 without a byte order mark: save it as UTF-8.' : REMOVE_NULS;
    return faulty('nul-byte', nul, 'a NUL byte, so not text', mend);
  }
  const bad = firstBadUtf8(bytes);
  if (bad >= 0) {
    const message = `not valid UTF-8 (byte ${hex(bytes[bad] ?? 0)})`;
    return faulty(
      'not-utf-8',
      bad,
      message,
      'Save the file as UTF-8; it may be Windows-1252 or Latin-1 now.',
    );
  }
  return { text: new TextDecoder().decode(bytes), fault: null };
};

/** Decodes a file: UTF-16 where a byte order mark says so, else UTF-8; the mark is no part of the text. */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoded = marked ? decodeUtf16(bytes) : decodeUtf8(bytes);
  if (decoded.text !== null && !/\S/.test(decoded.text)) {
    const message = decoded.text === '' ? 'the file is empty' : 'the file holds white space only';
    return faulty('empty', null, message, 'Put the text into it, or remove it.');
  }
  return decoded;
};
