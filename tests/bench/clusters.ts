/** How well a grouping meets the true one: B-cubed, and precision and recall over pairs. */
export interface ClusterScore {
  readonly stories: number;
  readonly b3: number;
  readonly precision: number;
  readonly recall: number;
  readonly pairPrecision: number;
  readonly pairRecall: number;
}

const sizes = (keys: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const pairs = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Scores the groups of stories against the true ones, as `score.py cluster` does. */
export const scoreOf = (
  gold: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
): ClusterScore => {
  const ids = [...gold.keys()];
  const both = (id: string): string => `${gold.get(id)}\n${groups.get(id) ?? id}`;
  const [truth, found, met] = [
    sizes(ids.map((id) => gold.get(id) ?? id)),
    sizes(ids.map((id) => groups.get(id) ?? id)),
    sizes(ids.map(both)),
  ];
  let [precision, recall] = [0, 0];
  for (const id of ids) {
    const shared = met.get(both(id)) ?? 0;
    precision += shared / (found.get(groups.get(id) ?? id) ?? 1) / ids.length;
    recall += shared / (truth.get(gold.get(id) ?? id) ?? 1) / ids.length;
  }
  return {
    stories: ids.length,
    b3: rounded((2 * precision * recall) / (precision + recall)),
    precision: rounded(precision),
    recall: rounded(recall),
    pairPrecision: rounded(pairs(met) / Math.max(1, pairs(found))),
    pairRecall: rounded(pairs(met) / Math.max(1, pairs(truth))),
  };
};
