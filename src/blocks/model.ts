/** How many questions a tree asks of a row at most. */
const DEPTH = 4;
const SIZE = 1 << DEPTH;

/**
 * Trees laid out whole: each takes SIZE places, the question at place n is followed by the one at 2n
 * for "no" or at 2n + 1 for "yes", and so in the end by a leaf. So no step of a tree asks where to go on.
 */
export interface Forest {
  /** The feature asked at each place. */
  readonly asked: Uint16Array;
  /** The bound over which the answer is "yes". */
  readonly bounds: Float64Array;
  readonly leaves: Float64Array;
}

/**
 * Reads trees from text: nodes apart by spaces, each tree from its root, `3:0.5` asks whether feature
 * 3 is over 0.5 and is followed by the branch for "no", then by that for "yes"; a bare number is a leaf.
 */
export const forestFrom = (text: string): Forest => {
  const nodes = text.split(' ');
  const asked: number[] = [];
  const bounds: number[] = [];
  const leaves: number[] = [];
  let at = 0;
  const lay = (base: number, place: number, leaf: number | null): void => {
    const [first, bound] = leaf === null ? (nodes[at++] ?? '').split(':') : [];
    const value = leaf ?? (bound === undefined ? Number(first) : null);
    if (place >= SIZE) {
      if (value === null) throw new Error(`A tree of the reader is deeper than ${DEPTH}: train it anew.`);
      leaves[base + place - SIZE] = value;
      return;
    }
    // Below an early leaf both branches lead to it.
    asked[base + place] = value === null ? Number(first) : 0;
    bounds[base + place] = value === null ? Number(bound) : 0;
    lay(base, 2 * place, value);
    lay(base, 2 * place + 1, value);
  };
  while (at < nodes.length) {
    const base = leaves.length;
    [asked[base], bounds[base]] = [0, 0];
    lay(base, 1, null);
  }
  return {
    asked: Uint16Array.from(asked),
    bounds: Float64Array.from(bounds),
    leaves: Float64Array.from(leaves),
  };
};

/** The place behind a question, as a row of features answers it. */
const behind = ({ asked, bounds }: Forest, row: Float64Array, base: number, place: number): number =>
  2 * place + Number((row[asked[base + place] as number] as number) > (bounds[base + place] as number));

/** What the trees together say of a row of features: above 0 for more likely than not. */
export const scoreOf = (forest: Forest, row: Float64Array): number => {
  const { leaves } = forest;
  let sum = 0;
  for (let base = 0; base < leaves.length; base += SIZE) {
    // As often as DEPTH says; written out, it takes two thirds of the time of a loop.
    const second = behind(forest, row, base, 1);
    const third = behind(forest, row, base, second);
    const fourth = behind(forest, row, base, third);
    sum += leaves[base + behind(forest, row, base, fourth) - SIZE] as number;
  }
  return sum;
};
