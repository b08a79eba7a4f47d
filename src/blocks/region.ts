import type { Line } from './line.ts';
import type { Label } from './page.ts';

/** A line that reads as prose: long enough, and ended like a sentence. */
export const isProse = (line: Line): boolean => line.stopped && line.words >= 7;

/**
 * The first and the last line of the article, by index: from the first prose to the last, or to the
 * heading of a list of other stories.
 */
export const articleOf = (
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
): { readonly first: number; readonly last: number } => {
  const prose = lines.filter((line) => isProse(line) && !labels.has(line.index));
  const first = prose[0]?.index ?? 0;
  const end = lines.findIndex(({ index }) => index > first && labels.get(index)?.rule === 'recommends');
  return { first, last: prose.findLast(({ index }) => end < 0 || index < end)?.index ?? -1 };
};
