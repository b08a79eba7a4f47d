import type { BlockRule } from './page.ts';

/** Who else had a hand in the story. */
export const CREDIT_RULES: readonly BlockRule[] = [
  {
    name: 'initials-and-agencies',
    kind: 'credit',
    example: 'ls/se (Reuters, AP)',
    claims: ({ text, words }) =>
      words <= 8 && /^[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4} \((?:[A-Za-z]+(?:, ?| and )?){1,6}\)$/.test(text),
  },
  {
    name: 'contributed',
    kind: 'credit',
    example: "Fox News' Ben Evansky contributed to this report.",
    claims: ({ text, words }) =>
      words <= 60 && /\bcontributed (?:to|reporting)\b.{0,60}$|^(?:additional )?reporting by\b/i.test(text),
  },
];
