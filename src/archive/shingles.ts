/** How many words make a shingle, unless asked for otherwise. */
const SHINGLE = 5;

/** A number of 53 bits that stands for the words between two places, given as their hashes. */
export const keyOf = (words: Int32Array, start: number, end: number): number => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? 0;
    one = Math.imul(one ^ word, 0x01000193);
    other = Math.imul(other ^ word, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
};

/** The hashes (32 bits) of every run of `length` words, each once, in ascending order; words are given as their hashes. */
export const shinglesOf = (hashes: Int32Array, length = SHINGLE): Uint32Array => {
  const count = Math.max(0, hashes.length - length + 1);
  const runs = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let run = 0x9e3779b9;
    for (let next = 0; next < length; next += 1) {
      run = Math.imul(run ^ (hashes[at + next] ?? 0), 0x85ebca6b);
      run ^= run >>> 13;
    }
    runs[at] = run;
  }
  runs.sort();
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const run = runs[at] ?? 0;
    if (kept === 0 || runs[kept - 1] !== run) {
      runs[kept] = run;
      kept += 1;
    }
  }
  return runs.slice(0, kept);
};

/** How many hashes two ascending lists share. */
export const sharedBy = (a: Uint32Array, b: Uint32Array): number => {
  let [left, right, shared] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const [x, y] = [a[left] ?? 0, b[right] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return shared;
};

const PLACES = 2 ** 21;

/**
 * Visits every hash that several lists hold, with their places in ascending order: the inverted index
 * over the lists, read off one sorted array of numbers.
 */
export const forEachShared = (
  lists: readonly Uint32Array[],
  visit: (holders: readonly number[]) => void,
): void => {
  const entries = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  lists.forEach((list, place) => {
    for (let at = 0; at < list.length; at += 1) {
      entries[filled] = (list[at] ?? 0) * PLACES + place;
      filled += 1;
    }
  });
  entries.sort();
  for (let start = 0; start < entries.length; ) {
    const hash = Math.floor((entries[start] ?? 0) / PLACES);
    const least = hash * PLACES;
    let end = start + 1;
    while (end < entries.length && (entries[end] ?? 0) - least < PLACES) end += 1;
    if (end > start + 1) {
      const holders: number[] = [];
      for (let at = start; at < end; at += 1) holders.push((entries[at] ?? 0) - least);
      visit(holders);
    }
    start = end;
  }
};
