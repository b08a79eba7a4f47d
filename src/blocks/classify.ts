import type { Span } from '../text/span.ts';
import type { Block } from './kinds.ts';
import { linesOf } from './line.ts';
import type { Label, Page } from './page.ts';
import { evidenceOf, regionOf } from './region.ts';
import { applyRules, PLACE_RULES, restOf, shapesOf } from './rules.ts';

const GAP: Label = { kind: 'gap', rule: 'white-space' };

/** Labels each piece of a text; no edge moves. Every label names the rule that gave it. */
export const classify = (
  text: string,
  spans: readonly Span[],
  weigh: typeof evidenceOf = evidenceOf,
): readonly Block[] => {
  const lines = linesOf(text, spans);
  const labels = shapesOf(lines);
  const page: Page = { lines, labels, ...regionOf(lines, labels, weigh(lines, labels)) };
  applyRules(PLACE_RULES, page);
  const found = new Map(lines.map((line) => [line.start, labels.get(line.index) ?? restOf(line, page)]));
  return spans.map((span) => ({ ...span, ...(found.get(span.start) ?? GAP) }));
};
