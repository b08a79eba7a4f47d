import type { Line } from './line.ts';
import { type contentOf, log } from './measure.ts';

type Content = ReturnType<typeof contentOf>;

/** How many of a line's words are counted more than so many times. */
export const countOver = (own: readonly number[], counts: Int32Array, least: number): number => {
  let count = 0;
  for (const word of own) if ((counts[word] ?? 0) > least) count++;
  return count;
};

export const sums = (values: readonly number[]): readonly number[] => {
  const out = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    out.push(sum);
  }
  return out;
};

/** The run of lines that holds most prose for least else, by index. */
export const densestRun = (prose: readonly number[], words: readonly number[]): readonly [number, number] => {
  let best = 0;
  let from = 0;
  let run: readonly [number, number] = [0, -1];
  let sum = 0;
  for (const [index, value] of prose.entries()) {
    const gain = value > 0 ? value : -4 - Math.min(words[index] ?? 0, 20) / 2;
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += gain;
    if (sum > best) {
      best = sum;
      run = [from, index];
    }
  }
  return run;
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const AHEAD = 12;

/**
 * How much each line looks like the headline of what follows it: by the words they share, and by
 * repeating the page's own title.
 */
export const headlineness = (lines: readonly Line[], { content, size }: Content): readonly number[] => {
  const ahead = new Int32Array(size);
  const turn = (index: number, by: number): void => {
    for (const word of content[index] ?? []) ahead[word] = (ahead[word] ?? 0) + by;
  };
  const title = bare(lines[0]?.text.slice(0, 300) ?? '');
  const opening = title.length >= 15 ? (title.split(' ', 1)[0] ?? '') : '';
  const scores: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const own = content[index] ?? [];
    const fits = line && line.words >= 3 && line.words <= 30 && !(line.stopped && line.words > 14);
    const met = fits ? countOver(own, ahead, 0) : 0;
    let score = met >= 2 ? (met * met) / own.length : 0;
    if (fits && index > 0) {
      const plain = opening !== '' && line.text.toLowerCase().includes(opening) ? bare(line.text) : '';
      if (plain.length >= 15 && title.length >= 15 && (title.startsWith(plain) || plain.startsWith(title)))
        score += 6;
    }
    scores[index] = score;
    turn(index, 1);
    if (index + AHEAD < lines.length) turn(index + AHEAD, -1);
  }
  return scores;
};

/** How many lines lie between each line and the nearest one before it (or after it) that is marked. */
export const since = (marked: readonly boolean[], backwards: boolean): readonly number[] => {
  const out: number[] = [];
  let far = 60;
  for (let step = 0; step < marked.length; step++) {
    const index = backwards ? marked.length - 1 - step : step;
    out[index] = log(Math.min(60, far));
    far = marked[index] ? 1 : far + 1;
  }
  return out;
};

/** How many lines around a line it is compared with by its words. */
const KIN_REACH = 6;

/** The share of each line's words that the few lines before it (or after it) use too. */
export const kinWithin = ({ content, size }: Content, backwards: boolean): readonly number[] => {
  const near = new Int32Array(size);
  const turn = (index: number, by: number): void => {
    for (const word of content[index] ?? []) near[word] = (near[word] ?? 0) + by;
  };
  const out: number[] = [];
  const step = backwards ? -1 : 1;
  for (let count = 0; count < content.length; count++) {
    const index = backwards ? content.length - 1 - count : count;
    const own = content[index] ?? [];
    out[index] = countOver(own, near, 0) / Math.max(1, own.length);
    turn(index, 1);
    if (count >= KIN_REACH) turn(index - step * KIN_REACH, -1);
  }
  return out;
};

const PERIODS = [1, 2, 3, 4, 5] as const;
/** How many times a pattern of lines must come round. */
const ROUNDS = 3;

/**
 * How regularly the shapes of the lines around each line come round, 0 to 1: title, summary, title,
 * summary. Prose alone does not count.
 */
export const periodicity = (lines: readonly Line[]): readonly number[] => {
  const shapes = lines.map(({ words, stopped }) => {
    const size = words <= 3 ? 0 : words <= 8 ? 1 : words <= 20 ? 2 : words <= 50 ? 3 : 4;
    return stopped ? size + 5 : size;
  });
  const isShort = shapes.map((shape) => (shape < 7 ? 1 : 0));
  const shortTo = sums(isShort);
  const out = lines.map(() => 0);
  for (const period of PERIODS) {
    const same = sums(shapes.map((shape, index) => (shape === shapes[index + period] ? 1 : 0)));
    const reach = ROUNDS * period;
    for (const index of lines.keys()) {
      const [from, to] = [Math.max(0, index - reach), Math.min(lines.length, index + reach)];
      if (to - from < reach || (shortTo[to] ?? 0) - (shortTo[from] ?? 0) < (to - from) / period / 2) continue;
      const share = ((same[to] ?? 0) - (same[from] ?? 0)) / (to - from);
      if (share > (out[index] ?? 0)) out[index] = share;
    }
  }
  return out;
};
