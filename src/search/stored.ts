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
  /** The number of the first passage of each further part; passage 0 is the title. */
  readonly parts: readonly number[];
  readonly passages: readonly Passage[];
}

type Row = readonly [kind: string, anchor: string, text: string];

/** A part of a story's file holds about this many characters; a long story has further parts. */
const PART = 7000;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** The files of one story: the first says all but the passages that the further ones hold. */
export const packStored = (item: SearchDocument): readonly Uint8Array[] => {
  const parts: Row[][] = [[]];
  const firsts: number[] = [];
  let length = 0;
  for (const [index, { kind, anchor, text }] of item.passages.entries()) {
    if (length > 0 && length + text.length > PART) {
      parts.push([]);
      firsts.push(index + 1);
      length = 0;
    }
    parts.at(-1)?.push([kind, anchor, text]);
    length += text.length;
  }
  const { address, title, supplied, day, dated, outlet, language, bases } = item;
  const known = [bases.title, bases.outlet, bases.dated];
  return parts.map((rows, index) =>
    ENCODER.encode(
      JSON.stringify(
        index > 0
          ? rows
          : [address, title, supplied ? 1 : 0, day, dated, outlet, language, known, firsts, rows],
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
