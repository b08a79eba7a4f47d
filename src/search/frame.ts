/** Every binary file of the index begins with these bytes and four bytes of checksum. */
const MAGIC = [0x44, 0x4c, 0x34];
const HEAD = MAGIC.length + 4;

/** FNV-1a, 32 bits: finds a damaged or foreign file, no more. */
const checksum = (bytes: Uint8Array, from: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
};

/** A file of the index: the parts joined, behind a mark and a checksum. */
export const frame = (parts: readonly Uint8Array[]): Uint8Array => {
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, HEAD));
  let at = HEAD;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  file.set(MAGIC, 0);
  new DataView(file.buffer).setUint32(MAGIC.length, checksum(file, HEAD));
  return file;
};

/** The contents of a framed file; throws where it is damaged or something else, such as an error page. */
export const unframe = (file: Uint8Array): Uint8Array => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sound =
    file.length >= HEAD &&
    MAGIC.every((byte, index) => file[index] === byte) &&
    view.getUint32(MAGIC.length) === checksum(file, HEAD);
  if (!sound) throw new Error('a file of the search index is damaged; build the site again');
  return file.subarray(HEAD);
};

/** Appends bytes, numbers and words. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  readonly number: (value: number) => void;
  readonly bytes: (value: Uint8Array) => void;
  readonly text: (value: string) => void;
  readonly length: () => number;
  readonly done: () => Uint8Array;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export const byteWriter = (): ByteWriter => {
  let held = new Uint8Array(256);
  let length = 0;
  const room = (count: number): void => {
    if (length + count <= held.length) return;
    const grown = new Uint8Array(Math.max(held.length * 2, length + count));
    grown.set(held);
    held = grown;
  };
  const byte = (value: number): void => {
    room(1);
    held[length++] = value;
  };
  const number = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      byte((rest & 127) | 128);
      rest >>>= 7;
    }
    byte(rest);
  };
  const bytes = (value: Uint8Array): void => {
    room(value.length);
    held.set(value, length);
    length += value.length;
  };
  const text = (value: string): void => {
    const encoded = ENCODER.encode(value);
    number(encoded.length);
    bytes(encoded);
  };
  return { byte, number, bytes, text, length: () => length, done: () => held.slice(0, length) };
};

/** Reads what a ByteWriter wrote. */
export interface ByteReader {
  readonly byte: () => number;
  readonly number: () => number;
  readonly bytes: (count: number) => Uint8Array;
  readonly text: () => string;
  readonly left: () => number;
}

export const byteReader = (held: Uint8Array): ByteReader => {
  let at = 0;
  const byte = (): number => held[at++] ?? 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) break;
    }
    return value >>> 0;
  };
  const bytes = (count: number): Uint8Array => {
    const found = held.subarray(at, at + count);
    at += count;
    return found;
  };
  const text = (): string => DECODER.decode(bytes(number()));
  return { byte, number, bytes, text, left: () => held.length - at };
};
