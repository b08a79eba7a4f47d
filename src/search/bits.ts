/** Appends numbers to a growing string of bits. */
export interface BitWriter {
  /** The low `count` bits of a number, `count` at most 24. */
  readonly bits: (value: number, count: number) => void;
  /** A number from 0 in Rice code: the part above `2^k` in unary, the rest in `k` bits. */
  readonly rice: (value: number, k: number) => void;
  /** A number from 0 in Elias gamma code: short where small. */
  readonly gamma: (value: number) => void;
  /** What was written, filled up with zeros to a whole byte. */
  readonly done: () => Uint8Array;
}

/** Reads what a BitWriter wrote; past the end it reads zeros, so damage can't hang it. */
export interface BitReader {
  readonly bits: (count: number) => number;
  readonly rice: (k: number) => number;
  readonly gamma: () => number;
}

/** Unary parts longer than this are written as an escape and 24 plain bits. */
const ESCAPE = 23;

export const bitWriter = (): BitWriter => {
  let bytes = new Uint8Array(64);
  let length = 0;
  let pending = 0;
  let held = 0;
  const flush = (): void => {
    while (held >= 8) {
      if (length === bytes.length) {
        const grown = new Uint8Array(bytes.length * 2);
        grown.set(bytes);
        bytes = grown;
      }
      held -= 8;
      bytes[length++] = (pending >>> held) & 255;
      pending &= (1 << held) - 1;
    }
  };
  const bits = (value: number, count: number): void => {
    if (count === 0) return;
    pending = (pending << count) | (value & ((1 << count) - 1));
    held += count;
    flush();
  };
  const rice = (value: number, k: number): void => {
    const high = value >>> k;
    if (high >= ESCAPE) {
      bits((1 << ESCAPE) - 1, ESCAPE);
      bits(value, 24);
      return;
    }
    bits((1 << (high + 1)) - 2, high + 1);
    bits(value, k);
  };
  const gamma = (value: number): void => {
    const width = 31 - Math.clz32(value + 1);
    bits(0, width);
    bits(value + 1, width + 1);
  };
  const done = (): Uint8Array => {
    if (held > 0) bits(0, 8 - held);
    return bytes.slice(0, length);
  };
  return { bits, rice, gamma, done };
};

export const bitReader = (bytes: Uint8Array): BitReader => {
  let at = 0;
  let pending = 0;
  let held = 0;
  const bits = (count: number): number => {
    while (held < count) {
      pending = ((pending << 8) | (bytes[at++] ?? 0)) & 0x7fffffff;
      held += 8;
    }
    held -= count;
    const value = (pending >>> held) & ((1 << count) - 1);
    pending &= (1 << held) - 1;
    return value;
  };
  const rice = (k: number): number => {
    let high = 0;
    while (high < ESCAPE && bits(1) === 1) high++;
    return high === ESCAPE ? bits(24) : (high << k) | bits(k);
  };
  const gamma = (): number => {
    let width = 0;
    while (width < 24 && bits(1) === 0) width++;
    return ((1 << width) | bits(width)) - 1;
  };
  return { bits, rice, gamma };
};

/** The Rice parameter that suits numbers of this mean. */
export const riceFor = (mean: number): number => Math.max(0, Math.floor(Math.log2(Math.max(1, mean * 0.7))));
