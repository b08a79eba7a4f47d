import { addDays, type Day, daysBetween } from '../facts/day.ts';
import { dateWords } from './format.ts';

export type Scale = 'day' | 'month' | 'year';

/** One step of a strip: a day, a month or a year, and how much falls in it. */
export interface Step {
  readonly key: string;
  readonly count: number;
}

/** How much falls on each day, month or year of a stretch, the empty ones included. */
export interface Density {
  readonly scale: Scale;
  readonly steps: readonly Step[];
  readonly most: Step;
  readonly total: number;
}

const KEY_LENGTH: Readonly<Record<Scale, number>> = { day: 10, month: 7, year: 4 };
/** The strip takes the finest scale that stays under so many steps. */
const MOST_STEPS = { day: 92, month: 240 };

const scaleFor = (from: Day, to: Day): Scale => {
  const days = daysBetween(from, to);
  if (days < MOST_STEPS.day) return 'day';
  return days / 30.4 < MOST_STEPS.month ? 'month' : 'year';
};

const firstDayOf = (key: string): Day => `${key}-01-01`.slice(0, 10);
const following = (key: string, scale: Scale): string => {
  if (scale === 'day') return addDays(key, 1);
  const far = scale === 'month' ? addDays(`${key}-28`, 4) : addDays(`${key}-12-31`, 1);
  return far.slice(0, KEY_LENGTH[scale]);
};

const MARGIN_DAYS = 7;

/** Counts by day, gathered to the scale that fits the stretch `from` to `to`; what lies outside is left out. Null for fewer than two steps. */
export const densityOf = (counts: ReadonlyMap<Day, number>, from: Day, to: Day): Density | null => {
  const scale = scaleFor(from, to);
  const gathered = new Map<string, number>();
  for (const [day, count] of counts) {
    const key = day.slice(0, KEY_LENGTH[scale]);
    gathered.set(key, (gathered.get(key) ?? 0) + count);
  }
  const steps: Step[] = [];
  const last = to.slice(0, KEY_LENGTH[scale]);
  for (let key = from.slice(0, KEY_LENGTH[scale]); key <= last; key = following(key, scale))
    steps.push({ key, count: gathered.get(key) ?? 0 });
  const [first] = steps;
  if (first === undefined || steps.length < 2) return null;
  const most = steps.reduce((best, step) => (step.count > best.count ? step : best), first);
  return { scale, steps, most, total: steps.reduce((sum, { count }) => sum + count, 0) };
};

/** The stretch of the days given, a week to spare on either side where it is short enough to show days. */
export const reachOf = (days: Iterable<Day>): { readonly from: Day; readonly to: Day } | null => {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return null;
  return scaleFor(from, to) === 'day'
    ? { from: addDays(from, -MARGIN_DAYS), to: addDays(to, MARGIN_DAYS) }
    : { from: firstDayOf(from.slice(0, 7)), to };
};

/** "by month, October 2012 to June 2020; most in November 2012 (41)", for those who cannot see the bars. */
export const densityWords = ({ scale, steps, most }: Density): string => {
  const [first, last] = [steps[0]?.key ?? '', steps.at(-1)?.key ?? ''];
  const where = scale === 'day' ? 'on' : 'in';
  return `by ${scale}, ${dateWords(first)} to ${dateWords(last)}; most ${where} ${dateWords(most.key)} (${most.count})`;
};
