/** A half-open range `[start, end)` of UTF-16 offsets into one immutable text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when the spans, in order, cover `[0, length)` without a hole, an overlap or an empty piece. */
export const tiles = (spans: readonly Span[], length: number): boolean => {
  let at = 0;
  for (const { start, end } of spans) {
    if (start !== at || end <= start) return false;
    at = end;
  }
  return at === length;
};

/** Cuts `[0, length)` at the given offsets; offsets outside the range or given twice are ignored. */
export const cut = (length: number, offsets: Iterable<number>): readonly Span[] => {
  const edges = [...new Set(offsets)].filter((at) => at > 0 && at < length).sort((a, b) => a - b);
  const starts = length > 0 ? [0, ...edges] : [];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? length }));
};

/** True when `inner` lies within `outer`. */
export const within = (outer: Span, inner: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The same span so many offsets further on. */
export const moved = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
