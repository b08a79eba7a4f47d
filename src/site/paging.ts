import { PAGE_ROWS } from './config.ts';

/** One page of a long list. */
export interface Leaf<T> {
  readonly rows: readonly T[];
  /** 1 for the first. */
  readonly number: number;
  readonly count: number;
}

/** A list cut into pages; an empty list has one empty page. */
export const leavesOf = <T>(rows: readonly T[], size: number = PAGE_ROWS): readonly Leaf<T>[] => {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, index) => ({
    rows: rows.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
};

/**
 * The static paths of a list whose route ends in `[...page]`: the first page stands at the list's own
 * address, the others at `page/2`, `page/3` …
 */
export const leafPaths = <T>(
  rows: readonly T[],
  params: Readonly<Record<string, string>> = {},
): { params: Record<string, string | undefined>; props: { leaf: Leaf<T> } }[] =>
  leavesOf(rows).map((leaf) => ({
    params: { ...params, page: leaf.number === 1 ? undefined : `page/${leaf.number}` },
    props: { leaf },
  }));
