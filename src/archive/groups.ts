/** Things, by their places in a list, on their way into groups. */
export interface Groups {
  /** The first place of the group that a place belongs to. */
  readonly rootOf: (place: number) => number;
  /** Makes one group of the groups of two places. */
  readonly join: (a: number, b: number) => void;
}

/** So many things, each in a group of its own. */
export const groupsOf = (count: number): Groups => {
  const parents = Int32Array.from({ length: count }, (_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = place; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join: (a, b) => {
      const [one, other] = [rootOf(a), rootOf(b)];
      parents[Math.max(one, other)] = Math.min(one, other);
    },
  };
};
