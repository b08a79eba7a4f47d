/** How many words make a shingle, unless asked for otherwise. */
const SHINGLE = 5;

/** A word as a number of 32 bits. */
export const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
};

/** A number of 53 bits that stands for a run of words, given as their hashes. */
export const keyOf = (words: Int32Array): number => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const word of words) {
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
    for (const hash of list) {
      entries[filled] = hash * PLACES + place;
      filled += 1;
    }
  });
  entries.sort();
  for (let start = 0; start < entries.length; ) {
    const hash = Math.floor((entries[start] ?? 0) / PLACES);
    const holders: number[] = [];
    let at = start;
    for (; at < entries.length; at += 1) {
      const place = (entries[at] ?? 0) - hash * PLACES;
      if (place >= PLACES) break;
      holders.push(place);
    }
    if (holders.length > 1) visit(holders);
    start = at;
  }
};
