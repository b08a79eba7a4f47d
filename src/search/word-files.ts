import { type Directory, dividerOf, lengthKey, type OrderedSection } from './directory.ts';
import { type Known, packLexicon } from './lexicon.ts';
import { type IndexFile, sectionWriter } from './section.ts';
import { backwards, sharedWith } from './words.ts';

/** Sizes in bytes, before any compression by the host. */
const LEXICON = 6_000;
/** So many files of words at the most, about: the directory says where each begins. */
const LEXICONS = 96;
const COMMONEST = 1_500;
const PER = 16;
/** Longer words are seldom words, and their misspellings seldom meant. */
const LONGEST_MENDED = 20;
const LETTERS = /^\p{L}{4,}$/u;

const byTerm = (a: Known, b: Known): number => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);

/** True for a word that a misspelt one may stand for. */
const isMendable = ({ term }: Known): boolean => term.length <= LONGEST_MENDED && LETTERS.test(term);

const sizeOf = (before: string, term: string): number => term.length - sharedWith(before, term) + 2;

/** A file ends where little tells it from the next, once it is this full: the directory says what does. */
const FULL = 0.75;

/** Cuts sorted words into runs that pack to about `size` bytes; there is always one. */
const runs = (words: readonly Known[], size: number): readonly (readonly Known[])[] => {
  const cuts: (readonly Known[])[] = [];
  let from = 0;
  let end = 0;
  let packed = 0;
  let least = Infinity;
  for (let index = 0; index < words.length; index++) {
    const term = words[index]?.term ?? '';
    packed += sizeOf(words[index - 1]?.term ?? '', term);
    const shared = sharedWith(term, words[index + 1]?.term ?? '');
    if (packed >= FULL * size && shared <= least) [end, least] = [index + 1, shared];
    if (packed < size) continue;
    cuts.push(words.slice(from, end));
    [from, index, packed, least] = [end, end - 1, 0, Infinity];
  }
  return from < words.length || cuts.length === 0 ? [...cuts, words.slice(from)] : cuts;
};

function* orderedFiles(
  name: 'completions' | 'endings' | 'lengths',
  words: readonly Known[],
): Generator<IndexFile, OrderedSection> {
  const writer = sectionWriter(name, PER);
  const firsts: string[] = [];
  let before = '';
  const all = words.reduce((sum, { term }, index) => sum + sizeOf(words[index - 1]?.term ?? '', term), 0);
  for (const run of runs(words, Math.max(LEXICON, all / LEXICONS))) {
    firsts.push(before === '' ? '' : dividerOf(before, run[0]?.term ?? ''));
    before = run.at(-1)?.term ?? '';
    yield* writer.add([packLexicon(run)]);
  }
  yield* writer.flush();
  return { ...writer.section(), firsts };
}

/** Yields the words in order, the commonest of them, backwards, and by length; returns the sections. */
export function* wordFiles(
  unsorted: readonly Known[],
): Generator<IndexFile, Pick<Directory, 'completions' | 'commonest' | 'endings' | 'lengths'>> {
  const words = [...unsorted].sort(byTerm);
  const completions = yield* orderedFiles('completions', words);

  const few = sectionWriter('commonest', PER);
  const most = [...words].sort((a, b) => b.rank - a.rank || byTerm(a, b)).slice(0, COMMONEST);
  few.add([packLexicon(most.sort(byTerm))]);
  yield* few.flush();

  const mendable = words.filter(isMendable);
  const reversed = mendable.map(({ term, rank }) => ({ term: backwards(term), rank })).sort(byTerm);
  const endings = yield* orderedFiles('endings', reversed);

  const byLength = mendable
    .map(({ term, rank }) => ({ term: lengthKey(term.length, term), rank }))
    .sort(byTerm);
  const lengths = yield* orderedFiles('lengths', byLength);
  return { completions, commonest: few.section(), endings, lengths };
}
