import { featuresOf } from './features.ts';
import { KINDS } from './kinds.ts';
import type { Line } from './line.ts';
import { isDateLine } from './line-of-dates.ts';
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

/** True for a row of a table, as of votes or of results: two figures or more, and no sentence. */
export const isRow = (line: Line | undefined): boolean =>
  line !== undefined &&
  !(line.stopped && line.words >= 12) &&
  line.words <= 16 &&
  (line.text.match(FIGURE)?.length ?? 0) >= 2 &&
  !isDateLine(line);
/** Years are figures that sentences and titles are full of. */
const FIGURE = /(?<![\p{L}\d.,:/-])(?!(?:19|20)\d\d(?!\d))[-+$£€(]{0,2}\d[\d.,:%]*/gu;
/** The fewest rows of a table, and of sentences behind it by which a story goes on. */
const ROWS = 3;
const SENTENCES = 2;
/** The most words of a line that heads a table. */
const TABLE_HEAD = 8;

/** The story's last line, where it goes on behind a table that was taken for its end. */
const beyondFigures = (lines: readonly Line[], labels: ReadonlyMap<number, Label>, last: number): number => {
  if (last < 0) return last;
  let at = last + 1;
  const head = lines[at];
  if (head && !head.stopped && head.words <= TABLE_HEAD && !isRow(head) && !labels.has(at)) at += 1;
  let rows = 0;
  for (; !labels.has(at) && (isRow(lines[at]) || isRow(lines[at + 1])); at += 1) {
    if (isRow(lines[at])) rows += 1;
    // A line with one figure may stand among the rows, but no more than one at a time.
    else if (!/\d/.test(lines[at]?.text ?? '') || !isRow(lines[at - 1])) break;
  }
  if (rows < ROWS) return last;
  const below = at;
  while (lines[at] && isProse(lines[at] as Line) && !labels.has(at)) at += 1;
  return at - below < SENTENCES ? last : beyondFigures(lines, labels, at - 1);
};

/** `4. Ribe, Denmark` · `#4 Ribe` · `No. 4: Ribe` */
const NUMBERED = /^(?:#|No\. ?)?(\d{1,3})(?:[.):]| -) ?\p{L}/u;
const numberOf = (line: Line | undefined): number => {
  const number = line && !line.stopped ? NUMBERED.exec(line.text)?.[1] : undefined;
  return number === undefined ? Number.NaN : Number(number);
};
/** How many advertisements and players may stand between two items. */
const BETWEEN = 3;

/** The story's last line, where its numbered items go on behind what was taken for its end. */
const beyondItems = (
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  first: number,
  last: number,
): number => {
  const numbers = lines
    .slice(first, last + 1)
    .map(numberOf)
    .filter((number) => !Number.isNaN(number));
  const [before, number] = numbers.slice(-2);
  if (before === undefined || number === undefined || Math.abs(number - before) !== 1) return last;
  let at = last + 1;
  while (at <= last + BETWEEN && labels.get(at)?.kind === 'widget') at += 1;
  if (numberOf(lines[at]) !== 2 * number - before || !lines[at + 1]?.stopped) return last;
  at += 1;
  while (lines[at]?.stopped && !labels.has(at)) at += 1;
  return beyondItems(lines, labels, first, at - 1);
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
  return { first, last: beyondItems(lines, labels, first, beyondFigures(lines, labels, last)), keep };
};
