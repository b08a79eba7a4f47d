import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Happening, happeningsOf } from '../archive/timeline.ts';
import type { Day } from '../facts/day.ts';
import { PAGE_ROWS } from './config.ts';
import { once } from './once.ts';

/** A topic's timeline gives this many sentences a day; the archive's own gives all. */
const MOST_A_DAY = 5;

/** The happenings of one day, as far as a list shows them. */
export interface DayTold {
  readonly day: Day;
  readonly happenings: readonly Happening[];
  /** Sentences left out here; the archive's own timeline holds them. */
  readonly more: number;
}

/** Happenings side by side, day by day; `most` a day at most. */
export const daysTold = (
  happenings: readonly Happening[],
  most: number = Number.POSITIVE_INFINITY,
): readonly DayTold[] => {
  const days = new Map<Day, Happening[]>();
  for (const happening of happenings) {
    const held = days.get(happening.day);
    if (held) held.push(happening);
    else days.set(happening.day, [happening]);
  }
  return [...days].map(([day, all]) => ({
    day,
    happenings: all.slice(0, most),
    more: Math.max(0, all.length - most),
  }));
};

/** What the whole archive tells of each day, made once. */
export const archiveTimeline = once((archive: Archive): readonly Happening[] =>
  happeningsOf(archive.articles),
);

const pageByDay = once((archive: Archive): ReadonlyMap<Day, number> => {
  const pages = new Map<Day, number>();
  for (const [index, { day }] of archiveTimeline(archive).entries())
    if (!pages.has(day)) pages.set(day, Math.floor(index / PAGE_ROWS) + 1);
  return pages;
});

/** The page of the archive's timeline on which a day begins. */
export const timelinePageOf = (archive: Archive, day: Day): number => pageByDay(archive).get(day) ?? 1;

/** The rows of a topic's timeline: every day that its stories tell of, a few sentences each, and how many are left out. */
export const topicTimeline = once(
  (
    articles: readonly Article[],
  ): { readonly rows: readonly Happening[]; readonly more: ReadonlyMap<Day, number> } => {
    const days = daysTold(happeningsOf(articles), MOST_A_DAY);
    return {
      rows: days.flatMap(({ happenings }) => happenings),
      more: new Map(days.flatMap(({ day, more }) => (more > 0 ? [[day, more] as const] : []))),
    };
  },
);

/** The year of a happening, by which a long timeline is jumped through. */
export const yearTold = ({ day }: Happening): string => String(Number(day.slice(0, 4)));
