import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { filedOn, titleOf } from '../archive/select.ts';
import { lengthOf, sortDay } from './listing.ts';

/** Stories of one day, as the front page sets them. */
export interface FrontDay {
  /** Null for stories that no day is known for. */
  readonly day: string | null;
  /** True where a story of this day is only inferred to be of it. */
  readonly articles: readonly Article[];
}

/** What the front page holds: the lead, and the newest days without it. */
export interface Front {
  readonly lead: Article | null;
  readonly days: readonly FrontDay[];
  /** Stories left for the pages behind it. */
  readonly rest: number;
}

/** The most stories on the front page, the lead included. */
const FRONT_ROWS = 25;

/** One copy of each story: the first of them that the archive lists, preferring one that prints its headline. */
const withoutCopies = (archive: Archive): readonly Article[] => {
  const shown = new Set<string>();
  return archive.articles.flatMap((article) => {
    const family = [article.source.id, ...(archive.versions.get(article.source.id) ?? [])];
    if (family.some((id) => shown.has(id))) return [];
    for (const id of family) shown.add(id);
    const copies = family.flatMap((id) => archive.byId.get(id) ?? []);
    return copies.find((copy) => titleOf(copy).basis === 'stated') ?? article;
  });
};

/** Newest first: by filed or inferred day; those without any come last. */
const newestFirst = (a: Article, b: Article): number => (sortDay(b) ?? '').localeCompare(sortDay(a) ?? '');

/** Chooses and orders the front page. The lead is the fullest story of the newest day that any is filed under. */
export const frontOf = (archive: Archive): Front => {
  const all = withoutCopies(archive).toSorted(newestFirst);
  const newest = all.find((article) => filedOn(article)) ?? all[0];
  const newestDay = newest && sortDay(newest);
  const lead =
    all
      .filter(
        (article) =>
          sortDay(article) === newestDay && (filedOn(article) !== null || !newest || !filedOn(newest)),
      )
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
  const others = all.filter((article) => article !== lead);
  const days = Map.groupBy(others.slice(0, FRONT_ROWS - 1), sortDay);
  return {
    lead,
    days: [...days].map(([day, articles]) => ({ day, articles })),
    rest: Math.max(0, others.length - FRONT_ROWS + 1),
  };
};
