import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { filedOn, titleOf } from '../archive/select.ts';
import { lengthOf, sortDay } from './listing.ts';

/** Stories of one day, as the front page sets them. */
export interface FrontDay {
  /** Null for stories that no day is known for. */
  readonly day: string | null;
  readonly articles: readonly Article[];
}

/** What the front page holds: the lead, the newest stories beside it, and under both the rest of the newest days. */
export interface Front {
  readonly lead: Article | null;
  readonly beside: readonly FrontDay[];
  readonly under: readonly FrontDay[];
  /** How many stories are left for the pages behind it. */
  readonly rest: number;
}

/** The most stories under the lead. */
const UNDER_ROWS = 16;

/** How many stories stand beside the lead: no more than its own length can balance. */
const besideRows = (lead: Article | null): number => {
  const length = lead ? lengthOf(lead) : 0;
  return length < 500 ? 1 : length < 1200 ? 2 : 3;
};

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

const byDay = (articles: readonly Article[]): readonly FrontDay[] =>
  [...Map.groupBy(articles, sortDay)].map(([day, group]) => ({ day, articles: group }));

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
  const beside = besideRows(lead);
  return {
    lead,
    beside: byDay(others.slice(0, beside)),
    under: byDay(others.slice(beside, beside + UNDER_ROWS)),
    rest: Math.max(0, others.length - beside - UNDER_ROWS),
  };
};
