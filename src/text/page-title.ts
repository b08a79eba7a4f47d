import type { Span } from './span.ts';

/** What parts a page's title from its section and its outlet: a bar, a dash or a dot, spaces around it. */
const SEPARATOR = / +(?:[|•·–—\-»«:]|::|\/\/|>|l) +| \|(?=\S)|(?<=\S)\| /g;

/** The parts of a folded page title, in order; the first holds the headline. */
export const titleParts = (folded: string): readonly Span[] => {
  const parts: Span[] = [];
  let start = 0;
  for (const mark of folded.matchAll(SEPARATOR)) {
    if (mark.index > start) parts.push({ start, end: mark.index });
    start = mark.index + mark[0].length;
  }
  if (start < folded.length) parts.push({ start, end: folded.length });
  return parts;
};
