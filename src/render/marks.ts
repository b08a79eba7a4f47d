import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Span } from '../text/span.ts';

/** Something to mark within a text: a dateline, a name, the evidence of a fact. */
export interface Mark extends Span {
  readonly tag: string;
  readonly properties: Properties;
}

/**
 * The words of a span as text and marked elements. Joined up, their text is exactly the span's. Where
 * marks overlap the earlier one in the list has the shared words.
 */
export const marked = (text: string, span: Span, marks: readonly Mark[]): readonly ElementContent[] => {
  const inside = marks.filter(
    (mark) => mark.start < span.end && mark.end > span.start && mark.end > mark.start,
  );
  if (inside.length === 0) return [{ type: 'text', value: text.slice(span.start, span.end) }];
  const edges = [span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= span.start && edge <= span.end)
    .sort((a, b) => a - b)
    .filter((edge, index, all) => edge !== all[index - 1]);
  const pieces: { mark: Mark | undefined; start: number; end: number }[] = [];
  for (const [index, end] of edges.slice(1).entries()) {
    const start = edges[index] ?? 0;
    const mark = inside.find((one) => one.start <= start && one.end >= end);
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.end = end;
    else pieces.push({ mark, start, end });
  }
  return pieces.map(({ mark, start, end }): ElementContent => {
    const words = text.slice(start, end);
    return mark && words.trim() !== '' ? h(mark.tag, mark.properties, words) : { type: 'text', value: words };
  });
};
