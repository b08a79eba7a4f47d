import { featuresOf } from './features.ts';
import { KINDS } from './kinds.ts';
import type { Line } from './line.ts';
import { type Forest, forestFrom, scoreOf } from './model.ts';
import type { Label } from './page.ts';
import { WEIGHTS } from './weights.ts';

/** Where the article lies among the lines, and which lines within it are of it. */
export interface Region {
  /** The indexes of the article's first line and of its last; first is 1 more than last where there is none. */
  readonly first: number;
  readonly last: number;
  /** For each line, how much speaks for its words being the story's, if it lies within; 0 is undecided. */
  readonly keep: readonly number[];
}

/** What the learned trees say of each line: that it lies within the article, is of it, begins it, ends it. */
export interface Evidence {
  readonly inside: readonly number[];
  readonly keep: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const FORESTS: Readonly<Record<keyof Evidence, Forest>> = {
  inside: forestFrom(WEIGHTS.inside),
  keep: forestFrom(WEIGHTS.keep),
  start: forestFrom(WEIGHTS.start),
  end: forestFrom(WEIGHTS.end),
};

/** A line that reads as prose: long enough, and ended like a sentence. */
export const isProse = (line: Line): boolean => line.stopped && line.words >= 7;

/** Weighs each line by the learned trees, which know too what the rules of shape have said. */
export const evidenceOf = (lines: readonly Line[], labels: ReadonlyMap<number, Label>): Evidence => {
  const rows = featuresOf(lines, labels);
  const scores = (forest: Forest): readonly number[] => rows.map((row) => scoreOf(forest, row));
  return {
    inside: scores(FORESTS.inside),
    keep: scores(FORESTS.keep),
    start: scores(FORESTS.start),
    end: scores(FORESTS.end),
  };
};

const SURE = 5;
const EDGE = 0.5;
const LINE = 0.3;
const LEANING = 0.15;
/** What it costs a story to begin behind the end of what may have been one. */
const TOLL = 40;

const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));

/** What stands after a story, or ahead of it, but never within. */
const BARRIERS: readonly string[] = ['tags', 'comment-by', 'about-author'];
/** What hardly stands within a story, and what it costs the story to go on behind it. */
const HURDLES: readonly string[] = ['comments-heading', 'comment-by'];
const LEAP = 5;
/** Evidence over which the best so far may have been the story: none begins among the comments on it. */
const MAYBE = 4;

/** True where no story goes on: at what stands only around stories, and at furniture right after a sign-off. */
const isBarrier = (labels: ReadonlyMap<number, Label>, index: number): boolean => {
  const label = labels.get(index);
  if (!label || KINDS[label.kind].role !== 'furniture') return false;
  return BARRIERS.includes(label.rule) || labels.get(index - 1)?.kind === 'credit';
};

/**
 * The one run of lines that the evidence speaks for most: a good beginning, a good end, and between
 * them lines that lie within an article, the longer the weightier. One pass, as the best beginning for
 * each end is known when the end is met.
 */
export const regionOf = (
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  { inside, keep, start, end }: Evidence,
): Region => {
  let [first, last, best] = [0, -1, Number.NEGATIVE_INFINITY];
  let [open, opened, sum] = [0, Number.NEGATIVE_INFINITY, 0];
  let toll = 0;
  for (const { index, words } of lines) {
    if (isBarrier(labels, index)) {
      opened = Number.NEGATIVE_INFINITY;
      if (best > MAYBE) toll = Math.max(toll, TOLL);
    }
    if (HURDLES.includes(labels.get(index)?.rule ?? '')) {
      opened -= best > MAYBE ? Number.POSITIVE_INFINITY : LEAP;
      if (best > MAYBE) toll = Number.POSITIVE_INFINITY;
    }
    const opening = EDGE * within(start[index] ?? 0, SURE + 1) - sum - toll;
    if (opening > opened) [open, opened] = [index, opening];
    sum += LINE * (within(inside[index] ?? 0, SURE) + LEANING) * Math.min(60, words) ** 0.2;
    const whole = opened + sum + EDGE * within(end[index] ?? 0, SURE + 1);
    if (whole > best) [first, last, best] = [open, index, whole];
  }
  return { first, last, keep };
};
