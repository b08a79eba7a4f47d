import { addDays, type Day, dayFrom, daysBetween, weekdayOf } from '../day.ts';
import { oneOf, periodOf } from '../edtf.ts';
import type { Direction } from './direction.ts';
import type { Meaning, Unit, Which } from './expression.ts';

/** The moment from which relative words count. */
export interface Moment {
  /** The story's own day. */
  readonly day: Day;
  /** The last day on which its text was printed: the same, or that of an update soon after. */
  readonly latest: Day;
  readonly direction: Direction;
}

type Saying<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>;

const monthOf = (day: Day): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});
const padded = (year: number): string => String(year).padStart(4, '0');
const monthName = (year: number, month: number): string => {
  const count = year * 12 + month - 1;
  return `${padded(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
};
/** The Monday of a day's week. */
const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** The last such weekday up to a day, that day included. */
const lastWeekday = (weekday: number, upTo: Day): Day =>
  addDays(upTo, -((weekdayOf(upTo) - weekday + 7) % 7));
/** The first such weekday from a day on, that day included. */
const nextWeekday = (weekday: number, from: Day): Day => addDays(from, (weekday - weekdayOf(from) + 7) % 7);

/**
 * "Last Thursday" on a Saturday, "next Thursday" on a Tuesday: usage wavers between the nearest one and that
 * of the week before or after, so both are kept.
 */
const weekdayNamed = (weekday: number, which: Which, { day, latest, direction }: Moment): string | null => {
  if (which === 'last') {
    const nearest = lastWeekday(weekday, addDays(latest, -1));
    const wavers = nearest >= mondayOf(latest);
    return wavers ? oneOf([addDays(nearest, -7), nearest]) : nearest;
  }
  if (which === 'past') return lastWeekday(weekday, addDays(latest, -1));
  if (which === 'next') {
    const nearest = nextWeekday(weekday, addDays(day, 1));
    const wavers = nearest <= addDays(mondayOf(day), 6);
    return wavers ? oneOf([nearest, addDays(nearest, 7)]) : nearest;
  }
  const looksAhead = direction === 'ahead' || (which === 'this' && direction === 'open');
  return looksAhead ? nextWeekday(weekday, day) : lastWeekday(weekday, latest);
};

const weekday = (saying: Saying<'weekday'>, moment: Moment): string | null => {
  if (saying.lastWeekday === null) return weekdayNamed(saying.weekday, saying.which, moment);
  if (moment.direction === 'ahead') {
    const from = nextWeekday(saying.weekday, moment.day);
    return `${from}/${nextWeekday(saying.lastWeekday, addDays(from, 1))}`;
  }
  const to = lastWeekday(saying.lastWeekday, moment.latest);
  return `${lastWeekday(saying.weekday, addDays(to, -1))}/${to}`;
};

const YEARS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];
/** A day this far off either way may as well be last year's as next year's. */
const NEAR = 120;

/** The day of a month nearest to the story, on the side to which its verb looks; a weekday printed beside it decides the year. */
const dayOfMonth = (saying: Saying<'month-day'>, { day, direction }: Moment): Day | readonly Day[] | null => {
  const { year } = monthOf(day);
  const all = YEARS_AROUND.map((step) => dayFrom(year + step, saying.month, saying.day))
    .filter((one) => one !== null)
    .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)));
  const fitting = all.filter((one) => saying.weekday !== null && weekdayOf(one) === saying.weekday);
  if (fitting[0]) return fitting[0];
  const [nearest, other] = all;
  if (nearest === undefined) return null;
  const isFar = Math.abs(daysBetween(day, nearest)) > NEAR;
  if (direction === 'open') return isFar && other !== undefined ? [nearest, other] : nearest;
  const side = all.find((one) => (direction === 'ahead' ? one >= day : one <= day));
  const isNear = Math.abs(daysBetween(day, nearest)) <= 14;
  return isNear ? nearest : (side ?? nearest);
};

const monthDay = (saying: Saying<'month-day'>, moment: Moment): string | null => {
  const days = dayOfMonth(saying, moment);
  if (days === null || saying.lastDay === null) return typeof days === 'string' ? days : days && oneOf(days);
  if (typeof days !== 'string') return null;
  const to = dayFrom(Number(days.slice(0, 4)), saying.month, saying.lastDay);
  return to && `${days}/${to}`;
};

const month = ({ month: named, which }: Saying<'month'>, { day, direction }: Moment): string | null => {
  const { year, month: current } = monthOf(day);
  const before = named <= current ? year : year - 1;
  const after = named >= current ? year : year + 1;
  const either = (first: number, second: number): string =>
    `[${monthName(first, named)},${monthName(second, named)}]`;
  if (which === 'this') return monthName(year, named);
  if (which === 'last') return named < current ? either(year - 1, year) : monthName(year - 1, named);
  if (which === 'next') return named > current ? either(year, year + 1) : monthName(year + 1, named);
  if (direction === 'past') return monthName(before, named);
  if (direction === 'ahead') return monthName(after, named);
  const since = (current - named + 12) % 12;
  if (since <= 3) return monthName(before, named);
  return since >= 9 ? monthName(after, named) : either(before, before + 1);
};

const SHIFTED: Readonly<Record<Unit, (by: number, moment: Moment) => string | null>> = {
  day: (by, { day }) => addDays(day, by),
  week: (by, { day }) => {
    const monday = addDays(mondayOf(day), 7 * by);
    return `${monday}/${addDays(monday, 6)}`;
  },
  weekend: (by, { day, direction }) => {
    const isNear = [4, 5].includes(weekdayOf(day));
    const isPast = direction === 'past' || (direction === 'open' && !isNear);
    const coming = addDays(mondayOf(day), 5);
    const past = lastWeekday(6, by < 0 ? addDays(day, -2) : day);
    const saturday = by > 0 ? addDays(coming, 7) : by < 0 || isPast ? past : coming;
    return `${saturday}/${addDays(saturday, 1)}`;
  },
  month: (by, { day }) => {
    const { year, month: current } = monthOf(day);
    return monthName(year, current + by);
  },
  year: (by, { day }) => padded(monthOf(day).year + by),
};

const edge = ({ edge: side, unit, by }: Saying<'edge'>, { day }: Moment): string | null => {
  const { year, month: current } = monthOf(day);
  if (unit === 'year') return `${monthName(year + by, side === 'start' ? 1 : 12)}~`;
  const named = monthName(year, current + by);
  const period = periodOf(Number(named.slice(0, 4)), Number(named.slice(5)));
  return period && `${side === 'start' ? period.from : period.to}~`;
};

/** The EDTF value of a saying at a given moment; null for what is too vague to resolve. */
export const resolve = (saying: Meaning, moment: Moment): string | null => {
  switch (saying.kind) {
    case 'day':
      return saying.day;
    case 'days':
      return `${saying.from}/${saying.to}`;
    case 'either':
      return oneOf(saying.days);
    case 'period':
      return saying.edtf;
    case 'month-day':
      return monthDay(saying, moment);
    case 'month':
      return month(saying, moment);
    case 'weekday':
      return weekday(saying, moment);
    case 'shift': {
      const value = SHIFTED[saying.unit](saying.by, moment);
      return value && saying.approximate ? `${value}~` : value;
    }
    case 'overnight':
      return `${addDays(moment.latest, -1)}/${moment.latest}`;
    case 'edge':
      return edge(saying, moment);
    case 'vague':
      return null;
  }
};

/** True for a saying whose value no clock can change. */
export const isAbsolute = ({ kind }: Meaning): boolean =>
  kind === 'day' || kind === 'days' || kind === 'either' || kind === 'period';
