import type { Span } from '../text/span.ts';
import type { Block } from './kinds.ts';
import { linesOf } from './line.ts';
import type { Label, Page } from './page.ts';
import { articleOf } from './region.ts';
import { applyRules, PLACE_RULES, SHAPE_RULES } from './rules.ts';

const GAP: Label = { kind: 'gap', rule: 'white-space' };
const IN_ARTICLE: Label = { kind: 'paragraph', rule: 'in-article' };

/** Labels each piece of a text; no edge moves. */
export const classify = (text: string, spans: readonly Span[]): readonly Block[] => {
  const lines = linesOf(text, spans);
  const labels = new Map<number, Label>();
  const bare: Page = { lines, labels, first: 0, last: -1 };
  applyRules(SHAPE_RULES, bare);
  applyRules(PLACE_RULES, { ...bare, ...articleOf(lines, labels) });
  const found = new Map(lines.map((line) => [line.start, labels.get(line.index) ?? IN_ARTICLE]));
  return spans.map((span) => ({ ...span, ...(found.get(span.start) ?? GAP) }));
};
