import type { Line } from './line.ts';
import { AT, contentOf, log, MEASURED, measure, OWN, type OwnFeature, proseOf, wordsIn } from './measure.ts';

/** The run of lines that holds most prose for least else, by index. */
const densestRun = (prose: readonly number[], words: readonly number[]): readonly [number, number] => {
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
const NEAR: readonly OwnFeature[] = [
  'words',
  'stopped',
  'small-words',
  'capitalised',
  'page-words',
  'breaks',
];
const FAR: readonly OwnFeature[] = ['words', 'capitalised', 'page-words'];
const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;
const nearAt = (by: number): readonly OwnFeature[] => (Math.abs(by) === 1 ? NEAR : FAR);
const WINDOWS = [2, 5, 12] as const;
const PLACE = [
  'page-prose',
  'from-start',
  'from-end',
  'part',
  'repeats',
  'in-core',
  'from-core-start',
  'from-core-end',
  'prose-before',
  'kin',
  'kin-words',
  'kin-ahead',
  'title-kin',
  'title-kin-near',
  'since-prose',
  'until-prose',
  'since-label',
  'until-label',
  'since-date',
  'prose',
  'from-headline',
  'headline',
  'column',
] as const;

/** The name of every feature, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...PLACE,
  ...OFFSETS.flatMap((by) => nearAt(by).map((name) => `${name}${by > 0 ? '+' : ''}${by}`)),
  ...WINDOWS.flatMap((width) => [`prose-within-${width}`, `page-words-within-${width}`]),
  ...WINDOWS.flatMap((width) => [`prose-ahead-${width}`, `prose-behind-${width}`]),
];

const sums = (values: readonly number[]): readonly number[] => {
  const out = [0];
  for (const value of values) out.push((out.at(-1) ?? 0) + value);
  return out;
};

const AHEAD = 12;

/**
 * How much each line looks like the headline of what follows it: by the words they share, and by
 * repeating the page's own title.
 */
const headlineness = (lines: readonly Line[], content: readonly (readonly string[])[]): readonly number[] => {
  const ahead = new Map<string, number>();
  const turn = (index: number, by: number): void => {
    for (const word of content[index] ?? []) ahead.set(word, (ahead.get(word) ?? 0) + by);
  };
  const title = bare(lines[0]?.text.slice(0, 300) ?? '');
  const scores: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const own = content[index] ?? [];
    const fits = line && line.words >= 3 && line.words <= 30 && !(line.stopped && line.words > 14);
    const met = fits ? own.filter((word) => (ahead.get(word) ?? 0) > 0).length : 0;
    let score = met >= 2 ? (met * met) / own.length : 0;
    if (fits && index > 0) {
      const plain = bare(line.text);
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
const since = (marked: readonly boolean[], backwards: boolean): readonly number[] => {
  const out: number[] = [];
  let far = 60;
  for (let step = 0; step < marked.length; step++) {
    const index = backwards ? marked.length - 1 - step : step;
    out[index] = log(Math.min(60, far));
    far = marked[index] ? 1 : far + 1;
  }
  return out;
};

/** One row of features for each line, in the order of FEATURES. Linear in the length of the text. */
export const featuresOf = (lines: readonly Line[]): readonly Float64Array[] => {
  const count = lines.length;
  const tokens = lines.map((line) => wordsIn(line.text.slice(0, MEASURED)));
  const rows = lines.map((line, index) => {
    const row = new Float64Array(FEATURES.length);
    measure(line, tokens[index] ?? [], row);
    return row;
  });
  const words = lines.map((line) => line.words);
  const prose = rows.map((row, index) => proseOf(row, words[index] ?? 0));
  const pageWords = rows.map((row, index) => (row[AT['page-words']] ?? 0) * (words[index] ?? 0));
  const [first, last] = densestRun(prose, words);
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  const content = tokens.map(contentOf);
  const core = new Map<string, number>();
  const columns = new Map<number, number>();
  for (let index = first; index <= last; index++) {
    for (const word of content[index] ?? []) core.set(word, (core.get(word) ?? 0) + 1);
    const column = lines[index]?.column ?? 0;
    columns.set(column, (columns.get(column) ?? 0) + (prose[index] ?? 0));
  }
  const column = [...columns].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  const headlines = headlineness(lines, content);
  let headline = -1;
  for (const [index, score] of headlines.entries())
    if (index <= first + 2 && score > 0 && score >= (headlines[headline] ?? 0)) headline = index;
  const titled = new Set([...(content[0] ?? []).slice(0, 30), ...(content[headline] ?? [])]);
  const titleKin = content.map((own, index) =>
    index === 0 || index === headline ? 0 : own.filter((word) => titled.has(word)).length,
  );
  const titleKinTo = sums(titleKin);
  const isLabel = rows.map((row, index) => (words[index] ?? 0) <= 8 && (row[AT['page-words']] ?? 0) >= 0.3);
  const isDated = rows.map(
    (row, index) =>
      (words[index] ?? 0) <= 16 && (row[AT.date] ?? 0) + (row[AT.clock] ?? 0) + (row[AT.ago] ?? 0) > 0,
  );
  const isProse = prose.map((value) => value > 0);
  const sinceProse = since(isProse, false);
  const untilProse = since(isProse, true);
  const sinceLabel = since(isLabel, false);
  const untilLabel = since(isLabel, true);
  const sinceDate = since(isDated, false);
  const proseTo = sums(prose);
  const wordsTo = sums(words.map((value) => Math.min(value, 80)));
  const pageTo = sums(pageWords);
  const allProse = proseTo[count] ?? 0;
  const allWords = wordsTo[count] ?? 0;
  const signed = (value: number): number => Math.sign(value) * log(Math.abs(value));
  const rate = (to: readonly number[], from: number, end: number): number => {
    const [low, high] = [Math.max(0, from), Math.min(count, end)];
    const rest = (wordsTo[high] ?? 0) - (wordsTo[low] ?? 0) + (high - low);
    return high <= low ? -1 : ((to[high] ?? 0) - (to[low] ?? 0)) / Math.max(1, rest);
  };
  for (const [index, line] of lines.entries()) {
    const row = rows[index];
    if (!row) continue;
    const own = content[index] ?? [];
    const inside = index >= first && index <= last ? 1 : 0;
    const kin = own.filter((word) => (core.get(word) ?? 0) > inside).length;
    const place: Record<(typeof PLACE)[number], number> = {
      'page-prose': allProse / Math.max(1, allWords),
      'from-start': log(index),
      'from-end': log(count - 1 - index),
      part: (wordsTo[index] ?? 0) / Math.max(1, allWords),
      repeats: log((seen.get(line.text) ?? 1) - 1),
      'in-core': inside,
      'from-core-start': signed(index - first),
      'from-core-end': signed(index - last),
      'prose-before': (proseTo[index] ?? 0) / Math.max(1, allProse),
      kin: kin / Math.max(1, own.length),
      'kin-words': log(kin),
      'kin-ahead': headlines[index] ?? 0,
      'title-kin': titleKin[index] ?? 0,
      'title-kin-near':
        ((titleKinTo[Math.min(count, index + 6)] ?? 0) - (titleKinTo[Math.max(0, index - 5)] ?? 0)) /
        Math.max(1, titled.size),
      'since-prose': sinceProse[index] ?? 0,
      'until-prose': untilProse[index] ?? 0,
      'since-label': sinceLabel[index] ?? 0,
      'until-label': untilLabel[index] ?? 0,
      'since-date': sinceDate[index] ?? 0,
      prose: log(prose[index] ?? 0),
      'from-headline': headline < 0 ? -9 : signed(index - headline),
      headline: headlines[headline] ?? 0,
      column: signed(line.column - column),
    };
    let at = OWN.length;
    for (const name of PLACE) row[at++] = place[name];
    for (const by of OFFSETS) {
      const other = rows[index + by];
      for (const name of nearAt(by)) row[at++] = other ? (other[AT[name]] ?? 0) : -1;
    }
    for (const width of WINDOWS) {
      row[at++] = rate(proseTo, index - width, index + width + 1);
      row[at++] = rate(pageTo, index - width, index + width + 1);
    }
    for (const width of WINDOWS) {
      row[at++] = rate(proseTo, index + 1, index + 1 + width);
      row[at++] = rate(proseTo, index - width, index);
    }
  }
  return rows;
};
