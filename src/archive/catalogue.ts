import type { Day } from '../facts/day.ts';
import type { Fact, FactKind, FactValues } from '../facts/fact.ts';

/** What the archivist says of one story, in `seeds/catalogue.yaml`; every field may be absent. */
export interface CatalogueEntry {
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: Day;
  readonly updated?: Day;
  /** The day to file the story under, where it differs from what was printed. */
  readonly filed?: Day;
  readonly url?: string;
  readonly language?: string;
  /** Why the story was withdrawn. */
  readonly withdrawn?: string;
}

/** The archivist's word, by accession id. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** The kind of fact that each field states. */
const KIND_OF = {
  headline: 'headline',
  outlet: 'outlet',
  published: 'published',
  updated: 'updated',
  filed: 'stamp',
  url: 'url',
  language: 'language',
  withdrawn: 'withdrawn',
} as const satisfies Readonly<Record<keyof CatalogueEntry, FactKind>>;

/** The facts that a catalogue entry states; they have no evidence in the text and outrank what was read. */
export const catalogued = (entry: CatalogueEntry): readonly Fact[] => {
  const facts: Fact[] = [];
  const state = <K extends (typeof KIND_OF)[keyof CatalogueEntry]>(
    kind: K,
    value: FactValues[K] | undefined,
  ) => {
    if (value === undefined) return;
    facts.push({ kind, value, basis: 'catalogued', rule: 'catalogue', evidence: [] } as Fact);
  };
  for (const field of Object.keys(KIND_OF) as (keyof CatalogueEntry)[]) state(KIND_OF[field], entry[field]);
  return facts;
};
