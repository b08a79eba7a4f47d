import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { filedOn, publishedOf, updatedOf, whenOf } from '../archive/select.ts';
import { addDays, type Day, daysBetween } from '../facts/day.ts';
import { listWords } from './format.ts';
import { daysOf } from './listing.ts';
import { once } from './once.ts';
import { type DaySpan, spanOf } from './span-of-days.ts';

/** What ties a story to a day. */
export type DateRole = 'filed' | 'published' | 'updated' | 'inferred';

/** A story on a day, and everything that ties it to that day. */
export interface Dated {
  readonly article: Article;
  readonly roles: readonly DateRole[];
}

/** The stories of every year (`2020`), month (`2020-01`) and day, under each of their dates. */
export interface Calendar {
  readonly years: ReadonlyMap<string, readonly Dated[]>;
  readonly months: ReadonlyMap<string, readonly Dated[]>;
  readonly days: ReadonlyMap<Day, readonly Dated[]>;
  /** Stories that state no full date, whether or not one could be inferred. */
  readonly undated: readonly Article[];
}

/** An inferred span longer than this is listed under its months only. */
const MOST_DAYS = 7;

interface Tie {
  readonly role: DateRole;
  readonly span: Pick<DaySpan, 'from' | 'to'>;
}

const tiesOf = (article: Article): readonly Tie[] => {
  const printed = (
    [
      ['filed', filedOn(article)],
      ['published', publishedOf(article)],
      ['updated', updatedOf(article)],
    ] as const
  ).flatMap(([role, chosen]): Tie[] =>
    chosen
      ? [
          {
            role: chosen.basis === 'inferred' ? 'inferred' : role,
            span: { from: chosen.value, to: chosen.value },
          },
        ]
      : [],
  );
  if (printed.length > 0) return printed;
  const span = spanOf(whenOf(article)?.value ?? '');
  return span ? [{ role: 'inferred', span }] : [];
};

const daysIn = ({ from, to }: Tie['span']): readonly Day[] => {
  const count = daysBetween(from, to) + 1;
  return count > MOST_DAYS ? [] : Array.from({ length: count }, (_, index) => addDays(from, index));
};

const monthsIn = ({ from, to }: Tie['span']): readonly string[] => {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-28`, 4).slice(0, 7))
    months.push(month);
  return months;
};

const yearsIn = (span: Tie['span']): readonly string[] => [
  ...new Set(monthsIn(span).map((month) => month.slice(0, 4))),
];

const put = (shelf: Map<string, Dated[]>, key: string, article: Article, role: DateRole): void => {
  const kept = shelf.get(key) ?? [];
  const last = kept.at(-1);
  if (last?.article !== article) kept.push({ article, roles: [role] });
  else if (!last.roles.includes(role)) kept[kept.length - 1] = { article, roles: [...last.roles, role] };
  shelf.set(key, kept);
};

/** The archive by date, made once. Within a day, stories keep the archive's order. */
export const calendarOf = once((archive: Archive): Calendar => {
  const years = new Map<string, Dated[]>();
  const months = new Map<string, Dated[]>();
  const days = new Map<Day, Dated[]>();
  const undated: Article[] = [];
  for (const article of archive.articles) {
    const ties = tiesOf(article);
    for (const { role, span } of ties) {
      for (const year of yearsIn(span)) put(years, year, article, role);
      for (const month of monthsIn(span)) put(months, month, article, role);
      for (const day of daysIn(span)) put(days, day, article, role);
    }
    if (!filedOn(article)) undated.push(article);
  }
  return { years, months, days, undated };
});

/** "updated on this day", for a story that carries other days too; of one that carries no other there is nothing to say. */
export const tieWords = ({ article, roles }: Dated): string | undefined =>
  roles.includes('inferred') || new Set(daysOf(article)).size < 2
    ? undefined
    : `${listWords(roles)} on this day`;

/** One square of a month's calendar: a day of that month, or null before the first and after the last. */
export type Square = Day | null;

const drawWeeks = (month: string): readonly (readonly Square[])[] => {
  const first = `${month}-01`;
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const length = daysBetween(first, `${addDays(`${month}-28`, 4).slice(0, 7)}-01`);
  const squares: Square[] = Array.from({ length: lead }, () => null);
  for (let index = 0; index < length; index += 1) squares.push(addDays(first, index));
  while (squares.length % 7 !== 0) squares.push(null);
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
};

const WEEKS = new Map<string, readonly (readonly Square[])[]>();

/** The weeks of a month (`2020-01`), Monday first, padded with nulls to whole weeks; the same for every page that shows it. */
export const weeksOf = (month: string): readonly (readonly Square[])[] => {
  const weeks = WEEKS.get(month) ?? drawWeeks(month);
  WEEKS.set(month, weeks);
  return weeks;
};

/** The keys of a shelf, earliest first, sorted once. */
export const sortedKeys = once((shelf: ReadonlyMap<string, unknown>): readonly string[] =>
  [...shelf.keys()].sort(),
);

/** The key before and the key after one, in the order of the shelf's sorted keys; null at the ends. */
export const neighboursOf = (
  shelf: ReadonlyMap<string, unknown>,
  key: string,
): { readonly earlier: string | null; readonly later: string | null } => {
  const keys = sortedKeys(shelf);
  const at = keys.indexOf(key);
  return { earlier: keys[at - 1] ?? null, later: keys[at + 1] ?? null };
};
