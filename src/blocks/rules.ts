import { CAPTION_RULES, INSET_RULES } from './captions.ts';
import { CREDIT_RULES } from './credits.ts';
import { FRONT_RULES } from './front.ts';
import { FURNITURE_RULES } from './furniture.ts';
import type { BlockRule, Page } from './page.ts';

/** Lines of a section keep the kind of its heading. */
const AFTER_RULES: readonly BlockRule[] = [
  {
    name: 'below-heading',
    kind: 'related',
    example: 'Why the two are not at war',
    before: 'The council met on Thursday, and few had thought that it would.\n\nDW recommends',
    claims: ({ index }, page) =>
      index > page.last &&
      page.labels.get(index - 1)?.kind === 'related' &&
      ['recommends', 'below-heading'].includes(page.labels.get(index - 1)?.rule ?? ''),
  },
];

/** Rules that know a line by its shape, wherever it stands. */
export const SHAPE_RULES: readonly BlockRule[] = [...FURNITURE_RULES, ...CREDIT_RULES, ...CAPTION_RULES];

/** Rules that need to know where the article lies. */
export const PLACE_RULES: readonly BlockRule[] = [...FRONT_RULES, ...AFTER_RULES, ...INSET_RULES];

/** Every block rule, in the order in which they run; the first to claim a line names its kind. */
export const BLOCK_RULES: readonly BlockRule[] = [...SHAPE_RULES, ...PLACE_RULES];

/** Runs rules in order, each over every line that none has claimed; a later rule sees what earlier ones said. */
export const applyRules = (rules: readonly BlockRule[], page: Page): void => {
  for (const { name, kind, claims } of rules)
    for (const line of page.lines)
      if (!page.labels.has(line.index) && claims(line, page))
        page.labels.set(line.index, { kind, rule: name });
};
