import type { FactRule } from './fact.ts';
import { TOPICS } from './topics.ts';

/** Every fact rule, in the order in which they run; a later rule sees what earlier ones found. */
export const FACT_RULES: readonly FactRule[] = [TOPICS];
