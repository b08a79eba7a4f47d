import type { Bases, Passage, SearchDocument } from './document.ts';

/** What a result is shown with, as its file holds it; short names keep the files small. */
export interface Stored {
  readonly address: string;
  readonly title: string;
  readonly supplied: boolean;
  readonly day: string | null;
  readonly dated: string;
  readonly outlet: string;
  readonly language: string;
  readonly bases: Bases;
  /** In how many parts the story's passages are. */
  readonly parts: number;
  /** Those of the first part. */
  readonly passages: readonly Passage[];
}

type Row = readonly [kind: string, anchor: string, text: string];

/** So many passages are in a story's first part, and in each further one. */
const FIRST = 12;
const FURTHER = 16;

/** The part of a story that holds a passage, by its number; 1 is the first after the title. */
export const partOf = (passage: number): number =>
  passage <= FIRST ? 0 : 1 + Math.floor((passage - FIRST - 1) / FURTHER);

/** The number of the first passage of a part. */
export const firstOf = (part: number): number => (part === 0 ? 1 : FIRST + 1 + (part - 1) * FURTHER);

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** The files of one story: the first says all but the passages that the further ones hold. */
export const packStored = (item: SearchDocument): readonly Uint8Array[] => {
  const parts: Row[][] = [[]];
  for (const [index, { kind, anchor, text }] of item.passages.entries()) {
    const part = partOf(index + 1);
    if (part === parts.length) parts.push([]);
    parts[part]?.push([kind, anchor, text]);
  }
  const { address, title, supplied, day, dated, outlet, language, bases } = item;
  const known = [bases.title, bases.outlet, bases.dated];
  return parts.map((rows, index) =>
    ENCODER.encode(
      JSON.stringify(
        index > 0
          ? rows
          : [address, title, supplied ? 1 : 0, day, dated, outlet, language, known, parts.length, rows],
      ),
    ),
  );
};

const passagesFrom = (rows: readonly Row[]): readonly Passage[] =>
  rows.map(([kind, anchor, text]) => ({ kind, anchor, text }));

/** The first file of a story. Throws where it is damaged. */
export const unpackStored = (file: Uint8Array): Stored => {
  const [address, title, supplied, day, dated, outlet, language, known, parts, rows] = JSON.parse(
    DECODER.decode(file),
  );
  const [titleBasis, outletBasis, datedBasis] = known;
  return {
    address,
    title,
    supplied: supplied === 1,
    day,
    dated,
    outlet,
    language,
    bases: { title: titleBasis, outlet: outletBasis, dated: datedBasis },
    parts,
    passages: passagesFrom(rows),
  };
};

/** A further file of a story. Throws where it is damaged. */
export const unpackPart = (file: Uint8Array): readonly Passage[] =>
  passagesFrom(JSON.parse(DECODER.decode(file)));
