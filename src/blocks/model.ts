/** Trees laid out as three columns: the feature asked (-1 at a leaf), the bound or the leaf's value, the next node above the bound. */
export interface Forest {
  readonly roots: readonly number[];
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly above: Int32Array;
}

/**
 * Reads trees from text: nodes apart by spaces, each tree from its root, `3:0.5` asks whether feature
 * 3 is over 0.5 and is followed by the branch for "no", then by that for "yes"; a bare number is a leaf.
 */
export const forestFrom = (text: string): Forest => {
  const nodes = text.split(' ');
  const feature = new Int16Array(nodes.length);
  const value = new Float64Array(nodes.length);
  const above = new Int32Array(nodes.length);
  const roots: number[] = [];
  let at = 0;
  const read = (): void => {
    const node = at++;
    const [asked, bound] = (nodes[node] ?? '').split(':');
    if (bound === undefined) {
      feature[node] = -1;
      value[node] = Number(asked);
      return;
    }
    feature[node] = Number(asked);
    value[node] = Number(bound);
    read();
    above[node] = at;
    read();
  };
  while (at < nodes.length) {
    roots.push(at);
    read();
  }
  return { roots, feature, value, above };
};

/** What the trees together say of a row of features: above 0 for more likely than not. */
export const scoreOf = ({ roots, feature, value, above }: Forest, row: Float64Array): number => {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (;;) {
      const asked = feature[node] as number;
      if (asked < 0) break;
      node = (row[asked] as number) <= (value[node] as number) ? node + 1 : (above[node] as number);
    }
    sum += value[node] as number;
  }
  return sum;
};
