import { CREDITS } from './credits.ts';
import { DATELINE } from './dateline.ts';
import { DATES } from './dates.ts';
import type { FactRule } from './fact.ts';
import { HEADLINE_RULES } from './headline.ts';
import { LANGUAGE } from './language.ts';
import { NAMES } from './names.ts';
import { OUTLET_RULES } from './outlet.ts';
import { PUBLICATION_RULES } from './publication.ts';
import { QUOTATIONS } from './quotations.ts';
import { REFERENCES } from './references.ts';
import { TOPICS } from './topics.ts';
import { WEB_ADDRESS } from './web-address.ts';

/** Every fact rule, in the order in which they run; a later rule sees what earlier ones found. */
export const FACT_RULES: readonly FactRule[] = [
  LANGUAGE,
  WEB_ADDRESS,
  ...HEADLINE_RULES,
  ...PUBLICATION_RULES,
  DATELINE,
  CREDITS,
  REFERENCES,
  ...OUTLET_RULES,
  TOPICS,
  NAMES,
  DATES,
  QUOTATIONS,
];
