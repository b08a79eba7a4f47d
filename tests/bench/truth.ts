import type { Line } from '../../src/blocks/line.ts';
import { fold } from '../../src/text/fold.ts';
import { tokens } from './score.ts';

const LONG = 6;

/**
 * For each line, whether it belongs to the article picked out by hand: long lines by their shingles,
 * each stretch of the article used once and in order, short lines by standing between their neighbours
 * in the article too.
 */
export const truthOf = (lines: readonly Line[], body: string): readonly boolean[] => {
  const gold = tokens(fold(body));
  const at = new Map<string, number[]>();
  for (let from = 0; from + 4 <= gold.length; from++) {
    const key = gold.slice(from, from + 4).join(' ');
    at.set(key, [...(at.get(key) ?? []), from]);
  }
  const own = lines.map((line) => tokens(line.text));
  const candidates: {
    readonly index: number;
    readonly from: number;
    readonly to: number;
    readonly weight: number;
  }[] = [];
  for (const [index, words] of own.entries()) {
    if (words.length < LONG) continue;
    const starts = new Map<number, number>();
    let met = 0;
    for (let from = 0; from + 4 <= words.length; from++) {
      const found = at.get(words.slice(from, from + 4).join(' '));
      if (!found) continue;
      met++;
      for (const place of found) starts.set(place - from, (starts.get(place - from) ?? 0) + 1);
    }
    if (met / (words.length - 3) <= 0.5) continue;
    for (const [start] of [...starts].sort((a, b) => b[1] - a[1]).slice(0, 3))
      candidates.push({
        index,
        from: Math.max(0, start),
        to: Math.max(0, start) + words.length,
        weight: met,
      });
  }
  const best: number[] = [];
  const link: number[] = [];
  for (const [i, one] of candidates.entries()) {
    best[i] = one.weight;
    link[i] = -1;
    for (let j = 0; j < i; j++) {
      const other = candidates[j];
      if (!other || other.index >= one.index || other.to > one.from + 8 || other.from >= one.from) continue;
      const sum = (best[j] ?? 0) + one.weight;
      if (sum > (best[i] ?? 0)) {
        best[i] = sum;
        link[i] = j;
      }
    }
  }
  const truth = lines.map(() => false);
  let end = best.indexOf(Math.max(...best));
  const places: { readonly index: number; readonly from: number; readonly to: number }[] = [];
  while (end >= 0) {
    const one = candidates[end];
    if (!one) break;
    truth[one.index] = true;
    places.unshift(one);
    end = link[end] ?? -1;
  }
  const bounds = [
    { index: -1, from: 0, to: 0 },
    ...places,
    { index: lines.length, from: gold.length, to: gold.length },
  ];
  for (const [k, left] of bounds.entries()) {
    const right = bounds[k + 1];
    if (!right) break;
    let from = left.to;
    const indexes = Array.from({ length: right.index - left.index - 1 }, (_, by) => left.index + 1 + by);
    const wants = k === 0 ? indexes.slice(-12) : indexes;
    for (const index of wants) {
      const words = own[index] ?? [];
      if (words.length === 0 || words.length >= LONG) continue;
      for (let place = from; place + words.length <= right.from; place++)
        if (words.every((word, by) => gold[place + by] === word)) {
          truth[index] = true;
          from = place + words.length;
          break;
        }
    }
  }
  return truth;
};
