import { CAPTION_RULES, INSET_RULES } from './captions.ts';
import { CREDIT_RULES, WRITER_RULES } from './credits.ts';
import { FRONT_RULES } from './front.ts';
import { FURNITURE_RULES, SECTION_RULES } from './furniture.ts';
import type { Line } from './line.ts';
import { isDatelined } from './measure.ts';
import { NOTE_RULES } from './notes.ts';
import type { BlockRule, Label, Page } from './page.ts';
import { INSET_TITLE_RULES, POINTER_RULES } from './pointers.ts';
import { WIRE_RULES } from './wire.ts';

/** Rules that know a line by its shape, wherever the article lies. */
export const SHAPE_RULES: readonly BlockRule[] = [
  ...FURNITURE_RULES,
  ...POINTER_RULES,
  ...WIRE_RULES,
  ...CREDIT_RULES,
  ...CAPTION_RULES,
];

/** Rules that ask where the article lies. */
export const PLACE_RULES: readonly BlockRule[] = [
  ...NOTE_RULES,
  ...FRONT_RULES,
  ...WRITER_RULES,
  ...INSET_TITLE_RULES,
  ...SECTION_RULES,
  ...INSET_RULES,
];

/** Every block rule, in the order in which they run; the first to claim a line names its kind. */
export const BLOCK_RULES: readonly BlockRule[] = [...SHAPE_RULES, ...PLACE_RULES];

/** Runs rules in order, each over every line that none has claimed; a later rule sees what earlier ones said. */
export const applyRules = (rules: readonly BlockRule[], page: Page): void => {
  for (const { name, kind, claims } of rules)
    for (const line of page.lines)
      if (!page.labels.has(line.index) && claims(line, page))
        page.labels.set(line.index, { kind, rule: name });
};

/** What the rules of shape say of lines, before anyone knows where the article lies. */
export const shapesOf = (lines: readonly Line[]): Map<number, Label> => {
  const labels = new Map<number, Label>();
  applyRules(SHAPE_RULES, { lines, labels, first: 0, last: -1, keep: [] });
  return labels;
};

/** A line of so many words is left in the story whatever else speaks against it. */
const LONG = 150;
/** Lines ahead of the article, up to which a text counts as an article with no page around it. */
const BARE = 4;
/** Lines from the article's last, up to which a text has no page behind it. */
const FEW = 6;
/** Words by which a page speaks to its reader, as a story behind its last paragraph hardly does. */
const TO_READER =
  /\b(?:you|your|we|our|us|here|click|read|watch|follow|join|send|subscri\w+|comments?|editors?|visit|premium|https?)\b/i;

/** True for a sentence of the story that something between cut off from the rest, at the end of a bare text. */
const isCutOff = ({ index, text, words, stopped }: Line, { last, keep, lines }: Page): boolean =>
  stopped && words >= 5 && lines.length - last <= FEW && (keep[index] ?? 0) >= 1 && !TO_READER.test(text);

/** The fewest words of a sentence ahead of the story that sums it up; where no headline stands above it, any. */
const fewestAhead = ({ stopped, index }: Line, { labels }: Page): number => {
  if (!stopped) return 12;
  for (let above = 0; above < index; above++)
    if (['headline', 'page-title'].includes(labels.get(above)?.kind ?? '')) return 8;
  return 3;
};

/** What a line is that no rule has claimed: by where it stands, and within the article by the evidence. */
export const restOf = (line: Line, page: Page): Label => {
  const { index, text, words } = line;
  const { first, last, keep } = page;
  const kept = (keep[index] ?? 0) >= 0;
  if (index < first && first <= BARE && isDatelined(text)) return { kind: 'paragraph', rule: 'datelined' };
  if (index < first)
    return first <= BARE && kept && words >= fewestAhead(line, page)
      ? { kind: 'standfirst', rule: 'sentence-ahead' }
      : { kind: 'navigation', rule: 'before-article' };
  if (index > last && isCutOff(line, page)) return { kind: 'paragraph', rule: 'sentence-behind' };
  if (index > last) return { kind: words >= 5 ? 'related' : 'navigation', rule: 'after-article' };
  // Where the article is one line, there is nothing beside it to doubt it by.
  if (kept || words >= LONG || first === last) return { kind: 'paragraph', rule: 'in-article' };
  return { kind: words >= 4 ? 'related' : 'widget', rule: 'line-evidence' };
};
