import type { Day } from '../facts/day.ts';
import { daysBetween } from '../facts/day.ts';
import { wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { filedOn, publishedOf, referencesOf, titleOf } from './select.ts';

/** A story that others point to. */
export interface Wanted {
  readonly title: string;
  /** The day printed beside it, or null. */
  readonly date: Day | null;
  /** The accession id of the story where the archive holds it, or null where it is missing. */
  readonly held: string | null;
  /** The accession ids of the stories that point to it, in order. */
  readonly from: readonly string[];
}

/** A title printed beside a day further from the story's own than this is another story's. */
const MOST_DAYS = 7;

/** A title by which references and headlines meet: its words alone. */
export const titleKeyOf = (title: string): string =>
  wordsIn(title)
    .map(({ plain }) => plain)
    .join(' ');

const isNear = (article: Article, date: Day | null): boolean => {
  const own = publishedOf(article)?.value ?? filedOn(article)?.value;
  return date === null || own === undefined || Math.abs(daysBetween(own, date)) <= MOST_DAYS;
};

/** Finds the story that a reference names, by its headline and the day printed beside it. */
export type Finder = (title: string, date: Day | null) => Article | null;

export const finderOf = (articles: readonly Article[]): Finder => {
  const byTitle = new Map<string, Article[]>();
  for (const article of articles) {
    const title = titleOf(article);
    if (title.basis === 'inferred') continue;
    const key = titleKeyOf(title.value);
    const held = byTitle.get(key);
    if (held) held.push(article);
    else byTitle.set(key, [article]);
  }
  return (title, date) =>
    byTitle
      .get(titleKeyOf(title))
      ?.filter((article) => isNear(article, date))
      .sort((a, b) => Number(titleOf(b).basis === 'stated') - Number(titleOf(a).basis === 'stated'))[0] ??
    null;
};

/**
 * Every story that the archive's stories point to, held or missing: the missing ones that most stories
 * point to first, then the held ones. The same title with different days printed beside it is two stories.
 */
export const wantedOf = (
  articles: readonly Article[],
  find: Finder = finderOf(articles),
): readonly Wanted[] => {
  const byTitle = new Map<string, { title: string; date: Day | null; from: string[] }[]>();
  for (const article of articles) {
    for (const { title, date } of referencesOf(article)) {
      const key = titleKeyOf(title);
      if (key === '') continue;
      const known = byTitle.get(key) ?? [];
      byTitle.set(key, known);
      const same = known.find((other) => other.date === null || date === null || other.date === date);
      if (!same) known.push({ title, date, from: [article.source.id] });
      else {
        same.date ??= date;
        if (!same.from.includes(article.source.id)) same.from.push(article.source.id);
      }
    }
  }
  return [...byTitle.values()]
    .flat()
    .map(
      ({ title, date, from }): Wanted => ({ title, date, from, held: find(title, date)?.source.id ?? null }),
    )
    .sort(
      (a, b) =>
        Number(a.held !== null) - Number(b.held !== null) ||
        b.from.length - a.from.length ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        (a.title < b.title ? -1 : 1),
    );
};
