/** How alike two things are, by their places in a list. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

const before = (x: Likeness, y: Likeness): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;

const push = (heap: Likeness[], entry: Likeness): void => {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || !before(entry, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = entry;
};

const pop = (heap: Likeness[]): Likeness | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const best = right && left && before(right, left) ? right : left;
    if (!best || !before(best, last)) break;
    heap[at] = best;
    at = 2 * at + (best === left ? 1 : 2);
  }
  heap[at] = last;
  return top;
};

/**
 * Groups things by average likeness, the most alike first: two groups are joined where the mean
 * likeness of their members reaches what `needed` asks of groups of those sizes. Pairs that are not
 * given count as unlike. The result lists the members of each group, smallest place first.
 */
export const linkByAverage = (
  count: number,
  pairs: readonly Likeness[],
  needed: (size: number, otherSize: number) => number,
): readonly (readonly number[])[] => {
  const near = Array.from({ length: count }, () => new Map<number, number>());
  const groups = new Map<number, number[]>(Array.from({ length: count }, (_, index) => [index, [index]]));
  const heap: Likeness[] = [];
  for (const { a, b, score } of pairs) {
    near[a]?.set(b, score);
    near[b]?.set(a, score);
    push(heap, { a: Math.min(a, b), b: Math.max(a, b), score });
  }
  for (let next = pop(heap); next; next = pop(heap)) {
    const { a, b, score } = next;
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || near[a]?.get(b) !== score) continue;
    if (score < needed(one.length, other.length)) continue;
    const [mine, theirs] = [near[a], near[b]];
    if (!mine || !theirs) continue;
    const merged = new Map<number, number>();
    for (const third of new Set([...mine.keys(), ...theirs.keys()])) {
      if (third === a || third === b || !groups.has(third)) continue;
      const mean =
        ((mine.get(third) ?? 0) * one.length + (theirs.get(third) ?? 0) * other.length) /
        (one.length + other.length);
      merged.set(third, mean);
    }
    groups.delete(b);
    groups.set(a, [...one, ...other]);
    near[a] = merged;
    for (const [third, mean] of merged) {
      near[third]?.delete(b);
      near[third]?.set(a, mean);
      push(heap, { a: Math.min(a, third), b: Math.max(a, third), score: mean });
    }
  }
  return [...groups.values()].map((members) => members.sort((x, y) => x - y));
};
