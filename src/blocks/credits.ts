import { type BlockRule, fits } from './page.ts';
import { isLabelled } from './phrases.ts';

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
  {
    name: 'source-label',
    kind: 'credit',
    example: 'Źródło: PAP',
    claims: (line) => line.words <= 8 && isLabelled(line, 'source'),
  },
];

/** What editors say of the story itself. */
export const NOTE_RULES: readonly BlockRule[] = [
  {
    name: 'correction',
    kind: 'note',
    example: 'Correction: An earlier version of this article misstated the day on which the council met.',
    claims: fits(
      /^[*([]*(?:(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|editor's note|editors' note|berichtigung|korrektur|anmerkung der redaktion|erratum|rectificatif|note de la rédaction|rectificación|fe de erratas|nota de la redacción|errata|correção|nota da redação|rettifica|errata corrige|nota della redazione|rectificatie|sprostowanie|rättelse|rettelse|oprava|поправка|уточнение)(?: \([^()]{3,40}\)|,? [\p{L}\d., ]{3,30}\d{4})? ?: ?\p{L}|(?:this (?:article|story|piece|post|column|report) was (?:amended|corrected)\b|an earlier version of this (?:article|story|post|headline|caption|report)\b))/iu,
      150,
      /version|amended|corrected|^[*([]*\p{L}[^:]{5,60}:/iu,
    ),
  },
  {
    name: 'version-in-print',
    kind: 'note',
    example: 'A version of this article appears in print on Jan. 8, 2020, Section A, Page 1 of the edition.',
    claims: fits(
      /^[*([]*(?:a |this )?version of this (?:article|story|piece|review|column|report|essay)\b/i,
      60,
    ),
  },
];
