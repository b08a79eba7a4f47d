import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Chosen, strongest } from '../archive/select.ts';
import { type Basis, factsOf } from '../facts/fact.ts';
import { clipped } from './format.ts';

/** How each basis is said beside a value; nothing for what the text itself states. */
export const BASIS_WORDS: Readonly<Record<Basis, string | null>> = {
  stated: null,
  inferred: 'inferred',
  shared: 'from another copy',
  catalogued: 'catalogued',
};

/** What each basis means, for the page that explains the markings. */
export const BASIS_MEANINGS: Readonly<Record<Basis, string>> = {
  stated: 'The text itself says it. Nothing is marked.',
  inferred: 'A rule worked it out from what the text says. It may be wrong; the evidence is shown.',
  shared: 'Another copy of the same story says it.',
  catalogued: 'The archivist says it, in the catalogue; what was read from the text is shown beside it.',
};

/** A basis as the pages print it, with its own name where that is another. */
export const basisTerm = (basis: Basis): string => {
  const words = BASIS_WORDS[basis] ?? basis;
  return words === basis ? basis : `${words} (${basis})`;
};

/** True where cataloguers would set a headline in square brackets: it is not printed on this copy. */
export const isSupplied = (basis: Basis): boolean => basis === 'inferred' || basis === 'shared';

/** A headline in plain words, cut to a length: in square brackets where this copy does not print it. */
export const headlineWords = ({ value, basis }: Chosen<string>, length: number): string =>
  isSupplied(basis) ? `[${clipped(value, length)}]` : clipped(value, length);

/** A value with the word that says how it is known: "DW (inferred)". */
export const withBasis = (words: string, basis: Basis): string =>
  BASIS_WORDS[basis] === null ? words : `${words} (${BASIS_WORDS[basis]})`;

/** The line that says where a supplied headline comes from. */
export const suppliedWords = (archive: Archive, article: Article): string => {
  const fact = strongest(article.facts, 'headline');
  if (fact?.basis !== 'shared')
    return 'This copy prints no headline; its first sentence stands for one (inferred).';
  const lender = archive.byId.get(fact.source ?? '');
  return `This copy prints no headline; this one is from another copy${lender ? `, ${lender.source.file}` : ''}.`;
};

const RULED: Readonly<Record<'headline' | 'outlet', readonly [what: string, prints: string]>> = {
  headline: ['The headline', 'this copy prints'],
  outlet: ['The outlet', 'the text names'],
};

/** What the text says of a headline or an outlet where the archivist says it too: a line for each of the two that is catalogued. */
export const overruledWords = ({ facts }: Article): readonly string[] =>
  (['headline', 'outlet'] as const).flatMap((kind) => {
    const catalogued = factsOf(facts, kind).find(({ basis }) => basis === 'catalogued');
    if (!catalogued) return [];
    const [what, prints] = RULED[kind];
    const read = factsOf(facts, kind).find(({ basis }) => basis === 'stated');
    const beside =
      read === undefined ? 'none' : read.value === catalogued.value ? 'the same' : `“${read.value}”`;
    return [`${what} is catalogued: the archivist gives it; ${prints} ${beside}.`];
  });

/** A longer compound may break at its hyphen: kept whole it would tear the line. */
const LONGEST_WHOLE = 16;
const COMPOUND = /\p{L}-\p{L}/u;

/** A headline's words in runs: a compound is kept on one line, since broken at its hyphen it reads as two words. */
export const runsOf = (words: string): readonly { readonly words: string; readonly whole: boolean }[] => {
  const runs: { words: string; whole: boolean }[] = [];
  for (const piece of words.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) {
    const whole = piece.length <= LONGEST_WHOLE && COMPOUND.test(piece);
    const last = runs.at(-1);
    if (!whole && last && !last.whole) last.words += piece;
    else runs.push({ words: piece, whole });
  }
  return runs;
};
