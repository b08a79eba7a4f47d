import { cut, type Span } from '../text/span.ts';

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;

/** Pieces that scrapers set on one line with what follows: each pattern matches up to the seam. */
export const SEAMS: readonly { readonly name: string; readonly example: string; readonly until: RegExp }[] = [
  {
    name: 'scraper-date',
    example: 'date 2020-01-08 The ambassador has told the council',
    until:
      /^(?:date|dated|timestamp|crawled|fetched|scraped)[:=]? ?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?=\s|$)/i,
  },
];

/** Where the first line of a text, which scrapers join with their own header, falls into two. */
const seamOf = (line: string): number => {
  const head = line.slice(0, 80);
  for (const { until } of SEAMS) {
    const end = until.exec(head)?.[0].length ?? 0;
    if (end > 0) return end;
  }
  return 0;
};

/** Cuts a text into lines, seams within its first line, and the white space between. It labels nothing. */
export const segment = (text: string): readonly Span[] => {
  const edges: number[] = [];
  for (const line of text.matchAll(LINE)) {
    const words = line[0].trim();
    if (words === '') continue;
    const start = line.index + line[0].length - line[0].trimStart().length;
    const seam = edges.length === 0 ? seamOf(words) : 0;
    edges.push(start, start + words.length);
    if (seam > 0) {
      const rest = words.slice(seam);
      edges.push(start + seam, start + seam + rest.length - rest.trimStart().length);
    }
  }
  return cut(text.length, edges);
};
