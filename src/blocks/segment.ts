import { cut, type Span } from '../text/span.ts';
import { type Row, wrappedRows } from './wrapped.ts';

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;

/** Pieces that scrapers set on one line with what follows: each pattern matches up to the seam. */
export const SEAMS: readonly {
  readonly name: string;
  readonly example: string;
  readonly until: RegExp;
  /** In how many lines from the top it is looked for. */
  readonly lines: number;
}[] = [
  {
    name: 'scraper-date',
    lines: 1,
    example: 'date 2020-01-08 The ambassador has told the council',
    until:
      /^(?:date|dated|timestamp|crawled|fetched|scraped)[:=]? ?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?=\s|$)/i,
  },
  {
    name: 'heading-of-points',
    lines: 10,
    example: 'Story highlights The council will get a document on Thursday',
    until:
      /^(?:Story highlights|STORY HIGHLIGHTS|Key points|KEY POINTS|Key takeaways|At a glance)(?= ["'“‘(]?[\p{Lu}\p{N}])/u,
  },
];

/** Below so many lines no seam is looked for. */
const MOST_LINES = Math.max(...SEAMS.map(({ lines }) => lines));

/** Where a line near the top of a text, which scrapers join with what stands above it, falls into two. */
const seamOf = (line: string, index: number): number => {
  const head = line.slice(0, 80);
  for (const { until, lines } of SEAMS) {
    const end = index < lines ? (until.exec(head)?.[0].length ?? 0) : 0;
    if (end > 0) return end;
  }
  return 0;
};

const breakCount = (space: string): number => space.match(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g)?.length ?? 0;

/** How many columns more than one a tab takes. */
const TAB = 7;

/** The lines of a text that hold words, white space around them aside. */
const rowsOf = (text: string): readonly Row[] => {
  const rows: Row[] = [];
  let end = 0;
  for (const line of text.matchAll(LINE)) {
    const words = line[0].trim();
    if (words === '') continue;
    const space = line[0].slice(0, line[0].length - line[0].trimStart().length);
    const start = line.index + space.length;
    const column = space.length + TAB * (space.split('\t').length - 1);
    rows.push({ start, end: start + words.length, column, breaks: breakCount(text.slice(end, start)) });
    end = start + words.length;
  }
  return rows;
};

/**
 * Cuts a text into lines, seams within its first line, and the white space between. Lines that were
 * broken only for their width are one piece, breaks and all. It labels nothing.
 */
export const segment = (text: string): readonly Span[] => {
  const edges: number[] = [];
  const rows = rowsOf(text);
  const joined = wrappedRows(text, rows);
  for (const [index, { start, end }] of rows.entries()) {
    if (joined.has(index)) edges.pop();
    else edges.push(start);
    edges.push(end);
    const seam = index < MOST_LINES ? seamOf(text.slice(start, end), index) : 0;
    if (seam === 0) continue;
    const rest = text.slice(start + seam, end);
    edges.splice(-1, 1, start + seam, start + seam + rest.length - rest.trimStart().length, end);
  }
  return cut(text.length, edges);
};
