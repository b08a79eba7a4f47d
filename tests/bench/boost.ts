/** A decision tree: by node, the feature asked (-1 for a leaf), the bound, and the node for values above it. */
export interface Tree {
  readonly feature: number[];
  /** The bound, or the leaf's value. Values up to the bound go to the next node. */
  readonly value: number[];
  readonly above: number[];
}

export interface Examples {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly least: number;
  readonly ridge: number;
  readonly sample: number;
}

const BINS = 48;

const randomFrom = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

/** Bounds between values, so that about as many examples fall into each bin. */
const boundsOf = (rows: readonly Float64Array[], feature: number): readonly number[] => {
  const step = Math.max(1, Math.floor(rows.length / 20000));
  const values: number[] = [];
  for (let index = 0; index < rows.length; index += step) values.push(rows[index]?.[feature] ?? 0);
  values.sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= BINS)
    return distinct.slice(0, -1).map((value, at) => (value + (distinct[at + 1] ?? value)) / 2);
  const bounds = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) bounds.add(values[Math.floor((bin * values.length) / BINS)] ?? 0);
  return [...bounds].filter((bound) => bound < (values.at(-1) ?? 0));
};

/** Bins of every value, an example's features side by side. */
const binned = (rows: readonly Float64Array[], bounds: readonly (readonly number[])[]): Uint8Array => {
  const width = bounds.length;
  const table = new Uint8Array(rows.length * width);
  for (const [index, row] of rows.entries())
    for (const [feature, edges] of bounds.entries()) {
      const value = row[feature] ?? 0;
      let [low, high] = [0, edges.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (edges[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      table[index * width + feature] = low;
    }
  return table;
};

/** Gradient boosting of small trees on the logistic loss. The same examples give the same trees. */
export const boost = ({ rows, labels, weights }: Examples, settings: Settings): readonly Tree[] => {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const bounds = Array.from({ length: width }, (_, feature) => boundsOf(rows, feature));
  const table = binned(rows, bounds);
  const score = new Float64Array(count);
  const gradient = new Float64Array(count);
  const curve = new Float64Array(count);
  const order = new Int32Array(count);
  const random = randomFrom(7);
  let asked: readonly number[] = [];

  const tally = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(width * BINS * 2);
    const some = Int32Array.from(asked);
    for (let at = from; at < to; at++) {
      const index = order[at] as number;
      const g = gradient[index] as number;
      const h = curve[index] as number;
      const base = index * width;
      for (let which = 0; which < some.length; which++) {
        const feature = some[which] as number;
        const cell = (feature * BINS + (table[base + feature] as number)) * 2;
        sums[cell] = (sums[cell] as number) + g;
        sums[cell + 1] = (sums[cell + 1] as number) + h;
      }
    }
    return sums;
  };

  const grow = (from: number, to: number, depth: number, sums: Float64Array | null, tree: Tree): void => {
    let [g, h] = [0, 0];
    for (let at = from; at < to; at++) {
      g += gradient[order[at] as number] as number;
      h += curve[order[at] as number] as number;
    }
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.value.push((settings.rate * g) / (h + settings.ridge));
    tree.above.push(0);
    if (depth === 0 || sums === null || h < 2 * settings.least) return;
    let [gain, feature, cut] = [1e-6, -1, 0];
    const whole = (g * g) / (h + settings.ridge);
    for (const candidate of asked) {
      let [leftG, leftH] = [0, 0];
      const edges = bounds[candidate]?.length ?? 0;
      for (let bin = 0; bin < edges; bin++) {
        const cell = (candidate * BINS + bin) * 2;
        leftG += sums[cell] as number;
        leftH += sums[cell + 1] as number;
        if (leftH < settings.least || h - leftH < settings.least) continue;
        const right = g - leftG;
        const here =
          (leftG * leftG) / (leftH + settings.ridge) + (right * right) / (h - leftH + settings.ridge) - whole;
        if (here > gain) [gain, feature, cut] = [here, candidate, bin];
      }
    }
    if (feature < 0) return;
    const members = order.slice(from, to);
    let [low, high] = [from, to];
    for (const index of members) if ((table[index * width + feature] as number) <= cut) order[low++] = index;
    for (const index of members) if ((table[index * width + feature] as number) > cut) order[--high] = index;
    tree.feature[node] = feature;
    tree.value[node] = bounds[feature]?.[cut] ?? 0;
    let [left, right]: [Float64Array | null, Float64Array | null] = [null, null];
    if (depth > 1) {
      const fewer = low - from < to - low ? tally(from, low) : tally(low, to);
      const rest = sums;
      for (let cell = 0; cell < rest.length; cell++)
        rest[cell] = (rest[cell] as number) - (fewer[cell] as number);
      [left, right] = low - from < to - low ? [fewer, rest] : [rest, fewer];
    }
    grow(from, low, depth - 1, left, tree);
    tree.above[node] = tree.feature.length;
    grow(low, to, depth - 1, right, tree);
  };

  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    for (let index = 0; index < count; index++) {
      const p = 1 / (1 + Math.exp(-(score[index] as number)));
      const weight = weights[index] as number;
      gradient[index] = weight * ((labels[index] as number) - p);
      curve[index] = weight * Math.max(1e-6, p * (1 - p));
      order[index] = index;
    }
    asked = Array.from({ length: width }, (_, feature) => feature).filter(() => random() < settings.sample);
    const tree: Tree = { feature: [], value: [], above: [] };
    grow(0, count, settings.depth, tally(0, count), tree);
    for (let index = 0; index < count; index++)
      score[index] = (score[index] as number) + valueIn(tree, rows[index]);
    trees.push(tree);
  }
  return trees;
};

/** What one tree says of a row. */
export const valueIn = ({ feature, value, above }: Tree, row: Float64Array | undefined): number => {
  let node = 0;
  if (!row) return 0;
  for (;;) {
    const asked = feature[node] as number;
    if (asked < 0) return value[node] as number;
    node = (row[asked] as number) <= (value[node] as number) ? node + 1 : (above[node] as number);
  }
};
