/** A list of whole numbers of 32 bits that grows. */
export interface Numbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** All of them in one piece; the list is empty then. */
  readonly taken: () => Int32Array;
}

const PIECE = 2 ** 16;

/** Grows piece by piece: to grow by copying takes twice the room, and leaves half of it empty. */
export const numbers = (): Numbers => {
  let pieces: Int32Array[] = [];
  let last = new Int32Array(0);
  let length = 0;
  return {
    push: (value) => {
      if (length % PIECE === 0) {
        last = new Int32Array(PIECE);
        pieces.push(last);
      }
      last[length % PIECE] = value;
      length += 1;
    },
    length: () => length,
    taken: () => {
      const all = new Int32Array(length);
      for (const [index, piece] of pieces.entries())
        all.set(piece.subarray(0, Math.min(PIECE, length - index * PIECE)), index * PIECE);
      pieces = [];
      length = 0;
      return all;
    },
  };
};
