import type { Article } from './article.ts';
import { type Likeness, linkByAverage } from './linkage.ts';
import { cosineOf, daysApart, type Portrait, portraitsOf } from './portrait.ts';

/** Stories of one happening. */
export interface Event {
  /** The short id of the story that was told first. */
  readonly id: string;
  /** Accession ids, in the order in which they were told; versions of one story stand beside each other. */
  readonly stories: readonly string[];
  /** How alike each story is to the others of the event, 0 to 1, by accession id. */
  readonly nearness: ReadonlyMap<string, number>;
}

/** Two stories alone are one event only where they are this alike. */
const OPENS = 0.4;
/** What joins a group of a few, and a group that is well established. */
const JOINS_FEW = 0.35;
const JOINS_MANY = 0.26;
const MANY = 4;
/** What the days between two tellings add or take away: up to so many days, so much. */
const BY_DAYS: readonly (readonly [days: number, adds: number])[] = [
  [2, 0.06],
  [7, 0],
  [30, -0.06],
  [365, -0.1],
  [Number.POSITIVE_INFINITY, -0.15],
];
/** What an opening that names the same weekday adds, and one that names others takes away. */
const WEEKDAY = 0.06;
/** What it takes away that the latest years they name differ. */
const YEAR = 0.04;
/** A story's heaviest words, by which others are found; a word that more stories hold finds none. */
const KEYS = 60;
const MOST_HOLDERS = 400;
/** A story's surroundings: the mean of its likeness to the thirtieth to sixtieth nearest. */
const RANK_FROM = 30;
const RANK_TO = 60;
/** How many times the mean of the surroundings is taken away. */
const AROUND = 1.2;
/** Pairs less alike than this are taken for unlike. */
const FAINT = 0.08;

const scoreOf = (a: Portrait, b: Portrait): number => {
  const apart = daysApart(a, b);
  let score = cosineOf(a, b);
  if (apart !== null) score += BY_DAYS.find(([days]) => apart <= days)?.[1] ?? 0;
  if (a.weekdays.size > 0 && b.weekdays.size > 0)
    score += [...a.weekdays].some((day) => b.weekdays.has(day)) ? WEEKDAY : -WEEKDAY;
  if (a.year !== null && b.year !== null && a.year !== b.year) score -= YEAR;
  return score;
};

/** The pairs of stories that share heavy words: found through an index over those words. */
const likenessesOf = (portraits: readonly Portrait[]): readonly Likeness[] => {
  const holders = new Map<number, { readonly story: number; readonly weight: number }[]>();
  const keys = portraits.map(({ terms, weights }, story) => {
    const heaviest = [...weights.keys()]
      .sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y)
      .slice(0, KEYS)
      .map((place) => ({ term: terms[place] ?? 0, weight: weights[place] ?? 0 }));
    for (const { term, weight } of heaviest) {
      const held = holders.get(term);
      if (held) held.push({ story, weight });
      else holders.set(term, [{ story, weight }]);
    }
    return heaviest;
  });
  const found: Likeness[] = [];
  const sums = new Float64Array(portraits.length);
  keys.forEach((own, b) => {
    const touched: number[] = [];
    for (const { term, weight } of own) {
      const held = holders.get(term) ?? [];
      if (held.length > MOST_HOLDERS) continue;
      for (const other of held) {
        if (other.story >= b) break;
        if (sums[other.story] === 0) touched.push(other.story);
        sums[other.story] = (sums[other.story] ?? 0) + weight * other.weight;
      }
    }
    for (const a of touched) {
      const sum = sums[a] ?? 0;
      sums[a] = 0;
      const [one, other] = [portraits[a], portraits[b]];
      if (sum < FAINT / 2 || !one || !other) continue;
      const score = scoreOf(one, other);
      if (score >= FAINT) found.push({ a, b, score });
    }
  });
  return found;
};

/**
 * Takes from each likeness what the two stories' surroundings account for: a story of a long-running
 * subject is somewhat like dozens of others, whose mean likeness says nothing of one happening.
 */
const withoutSurroundings = (count: number, pairs: readonly Likeness[]): readonly Likeness[] => {
  const scores = Array.from({ length: count }, (): number[] => []);
  for (const { a, b, score } of pairs) {
    scores[a]?.push(score);
    scores[b]?.push(score);
  }
  const around = scores.map((own) => {
    const ranked = own.sort((x, y) => y - x).slice(RANK_FROM, RANK_TO);
    return ranked.reduce((sum, score) => sum + score, 0) / (RANK_TO - RANK_FROM);
  });
  return pairs
    .map((pair) => ({
      ...pair,
      score: pair.score - (AROUND * ((around[pair.a] ?? 0) + (around[pair.b] ?? 0))) / 2,
    }))
    .filter(({ score }) => score > 0);
};

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
  const portraits = portraitsOf(told);
  const likenesses = withoutSurroundings(portraits.length, likenessesOf(portraits));
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
