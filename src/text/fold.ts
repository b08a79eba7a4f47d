/** One character for one: quotes, primes, dashes and spaces in their plain forms. */
const FOLDED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '‵': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
};
const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2018-\u201b\u201c-\u201f\u2032\u2033\u2035\u2010-\u2015\u2212\u00ab\u00bb`\u00b4]/g;

/**
 * The text with quotes, primes, dashes and no-break spaces made plain, so that rules can match one
 * form. Every character folds to exactly one, so an offset into the result fits the original.
 */
export const fold = (text: string): string => text.replace(FOLDABLE, (found) => FOLDED[found] ?? ' ');
