import { pathIn, type Section, type SectionName } from './directory.ts';
import { nameFor } from './name.ts';

/** A file of the index; the path is below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Collects the files of a section, each of one part or more, and gives out each group of files when it is full. */
export interface SectionWriter {
  readonly add: (parts: readonly Uint8Array[]) => readonly IndexFile[];
  readonly flush: () => readonly IndexFile[];
  readonly section: () => Section;
}

/** Groups hold `per` files and are named by their contents. */
export const sectionWriter = (name: SectionName, per: number): SectionWriter => {
  const groups: string[] = [];
  let held: (readonly Uint8Array[])[] = [];
  let count = 0;
  const flush = (): readonly IndexFile[] => {
    if (held.length === 0) return [];
    groups.push(nameFor(held.flat()));
    const section: Section = { count, per, groups };
    const first = (groups.length - 1) * per;
    const files = held.flatMap((parts, index) =>
      parts.map((bytes, part) => ({ path: pathIn(name, section, first + index, part), bytes })),
    );
    held = [];
    return files;
  };
  const add = (parts: readonly Uint8Array[]): readonly IndexFile[] => {
    held.push(parts);
    count++;
    return held.length === per ? flush() : [];
  };
  return { add, flush, section: () => ({ count, per, groups }) };
};
