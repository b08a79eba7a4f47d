import type { Article } from './article.ts';
import { likenessesOf } from './likeness.ts';
import { linkByAverage } from './linkage.ts';
import { portraitsOf } from './portrait.ts';
import { withoutRepeated } from './repeated.ts';

/** Stories of one happening. */
export interface Event {
  /** The short id of the story that was told first. The short ids of the others lead to the event too. */
  readonly id: string;
  /** Accession ids, in the order in which they were told; versions of one story stand beside each other. */
  readonly stories: readonly string[];
  /** How alike each story is to the others of the event, 0 to 1, by accession id. */
  readonly nearness: ReadonlyMap<string, number>;
}

/** Two stories alone are one event only where they are this alike. */
const OPENS = 0.46;
/** What joins a group of a few, and a group that is well established. */
const JOINS_FEW = 0.38;
const JOINS_MANY = 0.28;
const MANY = 4;

const needed = (size: number, otherSize: number): number => {
  const larger = Math.max(size, otherSize);
  return larger === 1 ? OPENS : larger < MANY ? JOINS_FEW : JOINS_MANY;
};

/**
 * The events of an archive: different stories tied by names, numbers and rare words in combination,
 * close in time where the text says when. Versions of one story (`versions`, as `versionsOf` gives
 * them) are one telling, and no event by themselves. A wrong tie is worse than a missing one.
 */
export const eventsOf = (
  articles: readonly Article[],
  versions: ReadonlyMap<string, readonly string[]>,
): readonly Event[] => {
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  const families = articles
    .map(({ source }) => [source.id, ...(versions.get(source.id) ?? [])])
    .filter(([id, ...others]) => {
      const first = [id ?? '', ...others].sort()[0];
      return first === id;
    })
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const fullest = families.map((family) => family.map((id) => byId.get(id)).sort(byBody)[0]);
  const told = fullest.filter((article) => article !== undefined);
  const portraits = portraitsOf(withoutRepeated(told));
  const likenesses = likenessesOf(portraits);
  const scores = new Map(likenesses.map(({ a, b, score }) => [a * portraits.length + b, score]));
  const scoreBetween = (a: number, b: number): number =>
    scores.get(Math.min(a, b) * portraits.length + Math.max(a, b)) ?? 0;
  const when = (place: number): string => portraits[place]?.told?.from ?? '9999';
  return linkByAverage(portraits.length, likenesses, needed)
    .filter(({ length }) => length > 1)
    .map((group) => {
      const order = [...group].sort(
        (a, b) => when(a).localeCompare(when(b)) || (idAt(told, a) < idAt(told, b) ? -1 : 1),
      );
      const nearness = new Map(
        group.flatMap((place) => {
          const sum = group.reduce(
            (all, other) => all + (other === place ? 0 : scoreBetween(place, other)),
            0,
          );
          return (families[place] ?? []).map((id) => [id, sum / (group.length - 1)] as const);
        }),
      );
      return {
        id: told[order[0] ?? 0]?.source.short ?? '',
        stories: order.flatMap((place) => families[place] ?? []),
        nearness,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const idAt = (articles: readonly Article[], place: number): string => articles[place]?.source.id ?? '';

const bodyLength = (article: Article | undefined): number =>
  (article?.blocks ?? [])
    .filter(({ kind }) => kind === 'paragraph')
    .reduce((sum, { start, end }) => sum + end - start, 0);

/** The fullest story first. */
const byBody = (a: Article | undefined, b: Article | undefined): number => bodyLength(b) - bodyLength(a);
