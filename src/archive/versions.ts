import type { Article } from './article.ts';
import { groupsOf } from './groups.ts';
import { growing } from './growing.ts';
import { type Prose, proseOf } from './prose.ts';
import { titleOf } from './select.ts';
import { forEachShared, keyOf, sharedBy, shinglesOf } from './shingles.ts';
import { titleKeyOf } from './wanted.ts';

/** Share of the shorter body's shingles that must stand in the other. */
const CONTAINED = 0.65;
/** A body with fewer shingles than this is too short to be told from a stock phrase. */
const FEWEST = 12;
/** A body much shorter than the other must stand in it nearly whole, as a brief stands in its later, longer copy. */
const MUCH_SHORTER = 0.25;
const NEARLY_WHOLE = 0.85;
/** Two bodies as close as this are one text, whatever else either of them holds. */
const ALIKE = 0.5;
const MUCH = 200;
const HARDLY_DIFFERS = 0.8;
/** A paragraph in this many bodies that share little else is boilerplate. */
const BOILERPLATE = 3;
const LITTLE = 0.5;
/** One shingle in this many of a longer body serves to find others; the comparison itself is exact. */
const SAMPLE = 4;
const SHORT = 200;
/** In a longer list of holders each is compared with this many of the fullest only. */
const HUBS = 8;

/** A body as the comparison sees it. */
interface Body {
  readonly id: string;
  readonly shingles: Uint32Array;
  /** Of scattered prose the printed headline, null where none is; of any other undefined. */
  readonly headline: string | null | undefined;
  /** Of the whole file: between equal bodies, the copy that carries more is the fuller. */
  readonly bytes: number;
}

/** Two bodies that share text, by their places in the list of bodies. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

const PLACES = 2 ** 21;

const sizeOf = (bodies: readonly Body[], at: number): number => bodies[at]?.shingles.length ?? 0;

/** A paragraph as the comparison sees it: a number that equal paragraphs share, and where its words stand. */
interface Paragraph {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

const paragraphsOf = ({ words, ends }: Prose): readonly Paragraph[] =>
  ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    return { key: keyOf(words, start, end), start, end };
  });

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);

/** The stories that hold each paragraph that several hold, by its key. */
const repeatedIn = (stories: readonly (readonly Paragraph[])[]): ReadonlyMap<number, number[]> => {
  const firsts = new Map<number, number>();
  const repeated = new Map<number, number[]>();
  stories.forEach((paragraphs, story) => {
    for (const { key } of paragraphs) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, story);
      else if (first !== story) {
        const held = repeated.get(key);
        if (!held) repeated.set(key, [first, story]);
        else if (held.at(-1) !== story) held.push(story);
      }
    }
  });
  return repeated;
};

/**
 * The keys of the paragraphs that bodies repeat although the rest of them differs: a house's appeal, a
 * standing explanation. Copies of one text repeat all of it, so theirs are none.
 */
const boilerplateOf = (stories: readonly (readonly Paragraph[])[]): ReadonlySet<number> => {
  const holders = repeatedIn(stories);
  const totals = stories.map((paragraphs) => ({
    all: lengthOf(paragraphs),
    again: lengthOf(paragraphs.filter(({ key }) => holders.has(key))),
  }));
  const repeatedShare = (index: number, but: number): number => {
    const { all, again } = totals[index] ?? { all: 0, again: 0 };
    return all <= but ? 1 : (again - but) / (all - but);
  };
  const found = new Set<number>();
  for (const [key, held] of holders) {
    if (held.length < BOILERPLATE) continue;
    const printed = stories[held[0] ?? 0]?.find((paragraph) => paragraph.key === key);
    const length = printed ? printed.end - printed.start : 0;
    const some = held.slice(0, 64);
    const alone = some.filter((index) => repeatedShare(index, length) < LITTLE).length;
    if (alone > some.length / 2) found.add(key);
  }
  return found;
};

/** The words of a story but for those of boilerplate. */
const ownWords = (
  words: Int32Array,
  paragraphs: readonly Paragraph[],
  boilerplate: ReadonlySet<number>,
): Int32Array => {
  const own = paragraphs.filter(({ key }) => !boilerplate.has(key));
  if (own.length === paragraphs.length) return words;
  const kept = new Int32Array(lengthOf(own));
  let filled = 0;
  for (const { start, end } of own) {
    kept.set(words.subarray(start, end), filled);
    filled += end - start;
  }
  return kept;
};

/** The pairs of bodies that share shingles, found through the index: never all pairs. */
const pairsOf = (bodies: readonly Body[]): readonly Pair[] => {
  const shared = growing();
  forEachShared(
    bodies.map(({ shingles }) =>
      shingles.length < SHORT ? shingles : shingles.filter((shingle) => shingle % SAMPLE === 0),
    ),
    (holders) => {
      holders.forEach((b, place) => {
        for (const a of holders.slice(0, Math.min(place, HUBS))) shared.push(a * PLACES + b);
      });
    },
  );
  const found = shared.sorted();
  const pairs: Pair[] = [];
  for (let at = 0; at < found.length; ) {
    const key = found[at] ?? 0;
    const from = at;
    while (found[at] === key) at += 1;
    const a = Math.floor(key / PLACES);
    const b = key - a * PLACES;
    const least = Math.min(sizeOf(bodies, a), sizeOf(bodies, b));
    const most = Math.max(sizeOf(bodies, a), sizeOf(bodies, b));
    if ((at - from) * 4 * (most < SHORT ? 1 : 2 * SAMPLE) < least) continue;
    pairs.push({
      a,
      b,
      shared: sharedBy(bodies[a]?.shingles ?? new Uint32Array(), bodies[b]?.shingles ?? new Uint32Array()),
    });
  }
  return pairs;
};

/**
 * Pages of one house carry the same teasers: scattered prose is one story's only where the headline is the
 * same, or where there is much of it and hardly anything differs.
 */
const mayBeOne = (bodies: readonly Body[], { a, b, shared }: Pair): boolean => {
  const [one, other] = [bodies[a]?.headline, bodies[b]?.headline];
  if (one === undefined || other === undefined || (one !== null && one === other)) return true;
  const [less, more] = [sizeOf(bodies, b), sizeOf(bodies, a)];
  return less >= MUCH && shared >= HARDLY_DIFFERS * (less + more - shared);
};

const isVersion = (bodies: readonly Body[], { a, b, shared }: Pair): boolean => {
  const [less, more] = [sizeOf(bodies, a), sizeOf(bodies, b)].sort((x, y) => x - y) as [number, number];
  return shared >= less * (less < more * MUCH_SHORTER ? NEARLY_WHOLE : CONTAINED);
};

const isAlike = (bodies: readonly Body[], { a, b, shared }: Pair): boolean =>
  shared >= ALIKE * (sizeOf(bodies, a) + sizeOf(bodies, b) - shared);

/**
 * A page that holds two texts which share nothing (a live page, a digest, a list of the day) is a
 * version of neither: only what is nearly the same page stays tied to it.
 */
const withoutContainers = (bodies: readonly Body[], pairs: readonly Pair[]): readonly Pair[] => {
  const neighbours = new Map<number, Set<number>>();
  const tie = (from: number, to: number): void => {
    const known = neighbours.get(from);
    if (known) known.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const { a, b } of pairs) {
    tie(a, b);
    tie(b, a);
  }
  const strangers = (x: number, y: number): boolean =>
    !neighbours.get(x)?.has(y) &&
    sharedBy(bodies[x]?.shingles ?? new Uint32Array(), bodies[y]?.shingles ?? new Uint32Array()) <
      0.1 * Math.min(sizeOf(bodies, x), sizeOf(bodies, y));
  const containers = new Set<number>();
  for (const [page, held] of neighbours) {
    const parts = [...held].filter((part) => sizeOf(bodies, part) < sizeOf(bodies, page)).slice(0, 24);
    if (parts.some((x, at) => parts.slice(at + 1).some((y) => strangers(x, y)))) containers.add(page);
  }
  return pairs.filter(
    (pair) => (!containers.has(pair.a) && !containers.has(pair.b)) || isAlike(bodies, pair),
  );
};

/**
 * Which stories are versions of one another (scraped twice, updated, reprinted): the accession ids of
 * the others, fullest first. A story with no other version is absent. Only paragraphs count, so that
 * furniture, captions and headings neither tie nor part; paragraphs that unlike stories repeat are
 * left out. The cost follows what stories share, not their number squared.
 */
export const versionsOf = (articles: readonly Article[]): ReadonlyMap<string, readonly string[]> => {
  const prose = articles.map(proseOf);
  const paragraphs = prose.map(paragraphsOf);
  const boilerplate = boilerplateOf(paragraphs);
  const bodies = prose
    .map(({ words }, index): Body => {
      const article = articles[index];
      return {
        id: article?.source.id ?? '',
        bytes: article?.source.bytes ?? 0,
        headline: article && prose[index]?.scattered ? headlineOf(article) : undefined,
        shingles: shinglesOf(ownWords(words, paragraphs[index] ?? [], boilerplate)),
      };
    })
    .filter(({ shingles }) => shingles.length >= FEWEST)
    .sort((a, b) => b.shingles.length - a.shingles.length || b.bytes - a.bytes || (a.id < b.id ? -1 : 1));
  const pairs = withoutContainers(
    bodies,
    pairsOf(bodies).filter((pair) => isVersion(bodies, pair) && mayBeOne(bodies, pair)),
  );
  return familiesOf(bodies, pairs);
};

const headlineOf = (article: Article): string | null => {
  const title = titleOf(article);
  return title.basis === 'inferred' ? null : titleKeyOf(title.value);
};

/** Joins pairs to families, and lists for each member the others, fullest first. */
const familiesOf = (
  bodies: readonly Body[],
  pairs: readonly Pair[],
): ReadonlyMap<string, readonly string[]> => {
  const { rootOf, join } = groupsOf(bodies.length);
  for (const { a, b } of pairs) join(a, b);
  const families = new Map<number, number[]>();
  bodies.forEach((_, index) => {
    const root = rootOf(index);
    const family = families.get(root);
    if (family) family.push(index);
    else families.set(root, [index]);
  });
  const found = new Map<string, readonly string[]>();
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const ids = family.map((index) => bodies[index]?.id ?? '');
    for (const id of ids)
      found.set(
        id,
        ids.filter((other) => other !== id),
      );
  }
  return found;
};
