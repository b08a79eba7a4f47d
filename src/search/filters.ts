import { DIMENSIONS, type Dimension } from './directory.ts';
import { type Facet, storiesBetween } from './facets.ts';
import type { Store } from './store.ts';

/** What the answer is narrowed to. */
export interface Filters extends Readonly<Partial<Record<Dimension, string>>> {
  readonly from?: string;
  readonly to?: string;
}

/** A value that a reader may narrow the answer to, and how many stories that would leave. */
export interface Count {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export type Counts = Readonly<Record<Dimension, readonly Count[]>>;

/** Values are counted from this many files of a filter, which hold the commonest. */
const COUNTED_FILES = 2;
const OFFERED = 40;

export const isNarrowed = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== undefined && value !== '');

const facetOf = async (store: Store, dimension: Dimension, id: string): Promise<Facet | null> => {
  for (let file = 0; file < store.directory.facets[dimension].count; file++) {
    const found = (await store.facets(dimension, file)).find((facet) => facet.id === id);
    if (found) return found;
  }
  return null;
};

/** Tells for every story whether it passes the filters; null where there are none. */
export const allowedBy = async (store: Store, filters: Filters): Promise<Uint8Array | null> => {
  if (!isNarrowed(filters)) return null;
  const { stories } = store.directory;
  const allowed = new Uint8Array(stories).fill(1);
  for (const dimension of DIMENSIONS) {
    const id = filters[dimension];
    if (!id) continue;
    const inside = new Uint8Array(stories);
    for (const story of (await facetOf(store, dimension, id))?.stories ?? []) inside[story] = 1;
    for (let story = 0; story < stories; story++) if (inside[story] === 0) allowed[story] = 0;
  }
  if (filters.from || filters.to) {
    const [start, end] = storiesBetween(
      await store.days(),
      filters.from || null,
      filters.to || null,
      stories,
    );
    allowed.fill(0, 0, start).fill(0, end);
  }
  return allowed;
};

/** How many of the answer's stories each value of each filter has; the commonest first. */
export const countsOf = async (
  store: Store,
  answer: readonly number[],
  filters: Filters,
): Promise<Counts> => {
  const inside = new Uint8Array(store.directory.stories);
  for (const story of answer) inside[story] = 1;
  const count = ({ stories }: Facet): number => stories.reduce((sum, story) => sum + (inside[story] ?? 0), 0);
  const countsFor = async (dimension: Dimension): Promise<readonly Count[]> => {
    const files = Math.min(COUNTED_FILES, store.directory.facets[dimension].count);
    const read = await Promise.all(Array.from({ length: files }, (_, file) => store.facets(dimension, file)));
    const chosen = filters[dimension];
    const values = read.flat();
    const missing =
      chosen && !values.some(({ id }) => id === chosen) ? await facetOf(store, dimension, chosen) : null;
    return [...values, ...(missing ? [missing] : [])]
      .map((facet) => ({ id: facet.id, name: facet.name, count: count(facet) }))
      .filter((value) => value.count > 0 || value.id === chosen)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .filter((value, place) => place < OFFERED || value.id === chosen);
  };
  const [outlet, topic, person, place] = await Promise.all([
    countsFor('outlet'),
    countsFor('topic'),
    countsFor('person'),
    countsFor('place'),
  ]);
  return { outlet, topic, person, place };
};
