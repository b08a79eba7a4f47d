/**
 * Edits that make one word of another: letters put in, left out, changed, or two neighbours swapped.
 * Stops counting above `limit` and returns `limit + 1`.
 */
export const distanceOf = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  return lastRow(one, other, limit)[other.length] ?? limit + 1;
};

/** Edits between a word's unfinished beginning and the nearest beginning of a full word. */
export const headDistanceOf = (head: string, word: string, limit: number): number =>
  Math.min(...lastRow(head, word.slice(0, head.length + limit), limit));

const lastRow = (one: string, other: string, limit: number): readonly number[] => {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return row.map(() => limit + 1);
    before = above;
    above = row;
  }
  return above.map((cost) => Math.min(cost, limit + 1));
};
