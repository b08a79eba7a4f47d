import { daysBetween } from '../facts/day.ts';
import type { Named } from '../facts/fact.ts';
import { byteReader, byteWriter, frame, unframe } from './frame.ts';
import { packStories, unpackStories } from './postings.ts';

/** One value of a filter, and its stories. */
export interface Facet extends Named {
  readonly stories: Int32Array;
}

interface Growing extends Named {
  readonly stories: number[];
}

export type FacetTable = Map<string, Growing>;

/** Notes that a story has these values. */
export const noteFacets = (table: FacetTable, story: number, values: readonly Named[]): void => {
  for (const { id, name } of values) {
    const facet = table.get(id) ?? { id, name, stories: [] };
    table.set(id, facet);
    if (facet.stories.at(-1) !== story) facet.stories.push(story);
  }
};

/** A file of values holds about this many bytes. */
const FILE = 16_000;

/** The values of one filter in files, those with the most stories first. */
export const packFacets = (table: FacetTable): readonly Uint8Array[] => {
  const values = [...table.values()].sort(
    (a, b) => b.stories.length - a.stories.length || (a.id < b.id ? -1 : 1),
  );
  const files: Uint8Array[] = [];
  let out = byteWriter();
  for (const { id, name, stories } of values) {
    const packed = packStories(stories);
    out.text(id);
    out.text(name);
    out.number(packed.length);
    out.bytes(packed);
    if (out.length() < FILE) continue;
    files.push(frame([out.done()]));
    out = byteWriter();
  }
  return out.length() > 0 ? [...files, frame([out.done()])] : files;
};

/** Unpacks one file that `packFacets` packed. Throws where it is damaged. */
export const unpackFacets = (file: Uint8Array): readonly Facet[] => {
  const from = byteReader(unframe(file));
  const facets: Facet[] = [];
  while (from.left() > 0) {
    const [id, name] = [from.text(), from.text()];
    facets.push({ id, name, stories: unpackStories(from.bytes(from.number())) });
  }
  return facets;
};

/** The days that have stories, in order; `first` is the number of a day's first story. */
export interface Days {
  /** How many stories have no day; they come first. */
  readonly undated: number;
  readonly days: readonly { readonly day: string; readonly first: number }[];
}

const EPOCH = '1600-01-01';

/** Packs the day of each story, in the order of the stories. */
export const packDays = (days: readonly (string | null)[]): Uint8Array => {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day ?? '', (counts.get(day ?? '') ?? 0) + 1);
  const out = byteWriter();
  out.number(counts.get('') ?? 0);
  let before = EPOCH;
  for (const [day, count] of counts) {
    if (day === '') continue;
    out.number(daysBetween(before, day));
    out.number(count);
    before = day;
  }
  return frame([out.done()]);
};

/** Unpacks what `packDays` packed. Throws where the file is damaged. */
export const unpackDays = (file: Uint8Array): Days => {
  const from = byteReader(unframe(file));
  const undated = from.number();
  const days: { day: string; first: number }[] = [];
  let time = Date.parse(`${EPOCH}T00:00:00Z`);
  let first = undated;
  while (from.left() > 0) {
    time += from.number() * 86_400_000;
    days.push({ day: new Date(time).toISOString().slice(0, 10), first });
    first += from.number();
  }
  return { undated, days };
};

/** The stories from one day to another, both included, as a half-open range; an open side is null. */
export const storiesBetween = (
  { undated, days }: Days,
  from: string | null,
  to: string | null,
  count: number,
): readonly [number, number] => {
  if (from === null && to === null) return [0, count];
  const start = from === null ? undated : (days.find(({ day }) => day >= from)?.first ?? count);
  const end = to === null ? count : (days.find(({ day }) => day > to)?.first ?? count);
  return [start, Math.max(start, end)];
};
