import { type BlockRule, fits } from './page.ts';

/** Who else had a hand in the story. */
export const CREDIT_RULES: readonly BlockRule[] = [
  {
    name: 'initials-and-agencies',
    kind: 'credit',
    example: 'ls/se (Reuters, AP)',
    claims: fits(/^[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4} \([A-Za-z]{2,12}(?:,? [A-Za-z]{2,12}){0,6}\)$/, 10),
  },
  {
    name: 'contributed',
    kind: 'credit',
    example: "Fox News' Ben Evansky contributed to this report.",
    claims: fits(
      /\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting|from)\b.{0,60}$/i,
      40,
    ),
  },
  {
    name: 'reporting-by',
    kind: 'credit',
    example: 'Reporting by Jane Smith; Editing by John Brown',
    claims: fits(
      /^\W{0,2}(?:additional |with )?(?:reporting|reporting and writing|writing|editing|compiled|edited|written) by [A-Z]|^\W{0,3}(?:with (?:assistance|reporting|files|additional reporting) (?:from|by)|contributing:)/i,
      50,
    ),
  },
  {
    name: 'agency-alone',
    kind: 'credit',
    example: '(AP)',
    claims: fits(
      /^[-(]{0,2} ?(?:AP|AFP|dpa|Reuters|EFE|ANSA|PTI|IANS|APA|ANP|Belga|SDA|TASS|Xinhua)(?:[/, ]{1,2}(?:AP|AFP|dpa|Reuters|EFE))*\)?$/i,
      4,
    ),
  },
];
