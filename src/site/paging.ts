import { PAGE_ROWS, PAGE_STORIES } from './config.ts';

/** Where in a long list a year or a letter begins. */
export interface Jump {
  readonly label: string;
  /** The page that holds its first row. */
  readonly number: number;
}

/** One page of a long list. */
export interface Leaf<T> {
  readonly rows: readonly T[];
  /** 1 for the first. */
  readonly number: number;
  readonly count: number;
  /** In the order of the list; empty for a list of one page. */
  readonly jumps: readonly Jump[];
}

const jumpsIn = <T>(rows: readonly T[], labelOf: (row: T) => string, size: number): readonly Jump[] => {
  const jumps = new Map<string, Jump>();
  for (const [index, row] of rows.entries()) {
    const label = labelOf(row);
    if (!jumps.has(label)) jumps.set(label, { label, number: Math.floor(index / size) + 1 });
  }
  return [...jumps.values()];
};

/**
 * A list cut into pages; an empty list has one empty page. `labelOf` names what a row can be jumped to by:
 * the year of a story, the first letter of a name. Rows with one label should stand together.
 */
export const leavesOf = <T>(
  rows: readonly T[],
  labelOf?: (row: T) => string,
  size: number = PAGE_ROWS,
): readonly Leaf<T>[] => {
  const count = Math.max(1, Math.ceil(rows.length / size));
  const jumps = labelOf && count > 1 ? jumpsIn(rows, labelOf, size) : [];
  return Array.from({ length: count }, (_, index) => ({
    rows: rows.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    jumps,
  }));
};

/**
 * The static paths of a list whose route ends in `[...page]`: the first page stands at the list's own
 * address, the others at `page/2`, `page/3` …
 */
export const leafPaths = <T>(
  rows: readonly T[],
  params: Readonly<Record<string, string>> = {},
  labelOf?: (row: T) => string,
  size: number = PAGE_ROWS,
): { params: Record<string, string | undefined>; props: { leaf: Leaf<T> } }[] =>
  leavesOf(rows, labelOf, size).map((leaf) => ({
    params: { ...params, page: leaf.number === 1 ? undefined : `page/${leaf.number}` },
    props: { leaf },
  }));

/** The static paths of a list of stories, whose rows are taller than names. */
export const storyPaths = <T>(
  rows: readonly T[],
  params: Readonly<Record<string, string>> = {},
  labelOf?: (row: T) => string,
): ReturnType<typeof leafPaths<T>> => leafPaths(rows, params, labelOf, PAGE_STORIES);
