import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { lineAndColumn } from '../archive/diagnostic.ts';
import { bodyTextOf, recordOf, type StoryRecord } from '../archive/record.ts';
import { roleOf } from '../blocks/kinds.ts';
import { factsOf } from '../facts/fact.ts';
import { countWords } from '../site/format.ts';
import { isSupplied } from '../site/headline.ts';
import { printable } from '../text/printable.ts';
import { wordCount } from '../text/word-count.ts';

/** Words that a story has at least; a shorter one may be a fragment, or a page whose story was not found. */
const FEWEST_WORDS = 60;
/** The share of a page that is furniture before one asks whether the story was found. */
const MOSTLY = 0.9;

/** What an archivist should look at in one story, and what is counted as the same in others. */
export interface Doubt {
  readonly kind: string;
  readonly words: string;
}

const dateDoubts = (article: Article, { filed, published, updated, edtf }: StoryRecord['dates']): Doubt[] => {
  const doubts: Doubt[] = [];
  const conflict = (words: string): number => doubts.push({ kind: 'with dates that disagree', words });
  if (filed === null && edtf === null) doubts.push({ kind: 'without a date', words: 'no date' });
  else if (filed === null) doubts.push({ kind: 'with an inferred date', words: `date inferred: ${edtf}` });
  else if (published !== null && filed !== published) conflict(`filed ${filed}, published ${published}`);
  if (updated !== null && published !== null && updated < published) {
    conflict(`updated ${updated}, before it was published`);
  }
  const days = new Set(factsOf(article.facts, 'published').map(({ value }) => value));
  if (days.size > 1) conflict(`several days of publication: ${[...days].sort().join(', ')}`);
  return doubts;
};

/** What looks doubtful in one story; empty where nothing does. */
export const doubtsOf = (article: Article, archive: Archive): readonly Doubt[] => {
  const { source, blocks } = article;
  const { title, dates, outlet } = recordOf(article, archive);
  const doubts: Doubt[] = [];
  const words = wordCount(bodyTextOf(article));
  if (words < FEWEST_WORDS) {
    doubts.push({ kind: 'very short', words: `only ${countWords(words, 'word')} of story` });
  }
  const furniture = blocks
    .filter((block) => roleOf(block) === 'furniture')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  if (furniture > MOSTLY * source.text.length) {
    const share = Math.round((100 * furniture) / source.text.length);
    doubts.push({ kind: 'mostly furniture', words: `${share} % of the text is furniture` });
  }
  if (isSupplied(title.basis)) {
    const lender = title.basis === 'shared' ? 'another copy lends one' : 'the first sentence stands for one';
    doubts.push({ kind: 'without a headline of their own', words: `no headline: ${lender}` });
  }
  doubts.push(...dateDoubts(article, dates));
  if (outlet === null) doubts.push({ kind: 'without an outlet', words: 'no outlet' });
  else if (outlet.basis === 'inferred') {
    doubts.push({ kind: 'with an inferred outlet', words: `outlet inferred: ${outlet.value}` });
  }
  const unsure = blocks.filter(({ rule }) => rule === 'line-evidence');
  const first = unsure[0];
  if (first) {
    const { line } = lineAndColumn(source.text, first.start);
    const lines = countWords(unsure.length, 'line');
    doubts.push({
      kind: 'with lines left out on evidence alone',
      words: `${lines} left out on evidence alone, the first in line ${line}`,
    });
  }
  return doubts;
};

/** How many stories each kind of doubt is about, the most frequent first. */
const tallyOf = (doubts: readonly (readonly Doubt[])[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const kind of doubts.flatMap((of) => [...new Set(of.map((doubt) => doubt.kind))]))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const width = String(Math.max(0, ...counts.values())).length;
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([kind, count]) => `  ${String(count).padStart(width)} ${kind}`);
};

/** A report on an archive for a terminal: for each file what was found, then what looks doubtful; at the end how often. */
export const reportOf = (archive: Archive): readonly string[] => {
  const all = archive.articles.map((article) => ({ article, doubts: doubtsOf(article, archive) }));
  const lines = all.flatMap(({ article, doubts }) => {
    const { dates, outlet, title, text } = recordOf(article, archive);
    const day = dates.published ?? dates.filed ?? dates.edtf;
    const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
    const what = [
      ...(day === null ? [] : [day]),
      ...(outlet === null ? [] : [outlet.value]),
      countWords(wordCount(text), 'word'),
      countWords(paragraphs, 'paragraph'),
    ];
    return [
      article.source.file,
      `  ${title.value}`,
      `  ${what.join(' · ')}`,
      ...doubts.map(({ words }) => `  ? ${words}`),
      '',
    ].map(printable);
  });
  const doubtful = all.filter(({ doubts }) => doubts.length > 0).length;
  return [
    ...lines,
    `${countWords(all.length, 'story', 'stories')}, ${doubtful} with something to look at${doubtful > 0 ? ':' : ''}`,
    ...tallyOf(all.map(({ doubts }) => doubts)),
  ];
};
