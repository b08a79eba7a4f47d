import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { lineAndColumn } from '../archive/diagnostic.ts';
import { bodyTextOf, recordOf } from '../archive/record.ts';
import { roleOf } from '../blocks/kinds.ts';
import { factsOf } from '../facts/fact.ts';
import { printable } from '../text/printable.ts';

/** Words that a story has at least; a shorter one may be a fragment, or a page whose story was not found. */
const FEWEST_WORDS = 60;
/** The share of a page that is furniture before one asks whether the story was found. */
const MOSTLY = 0.9;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** What an archivist should look at in one story, each as a phrase; empty where nothing looks doubtful. */
export const doubtsOf = (article: Article, archive: Archive): readonly string[] => {
  const { source, blocks, facts } = article;
  const record = recordOf(article, archive);
  const doubts: string[] = [];
  const words = countWords(bodyTextOf(article));
  if (words < FEWEST_WORDS) doubts.push(`only ${words} words of story`);
  const furniture = blocks
    .filter((block) => roleOf(block) === 'furniture')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  if (furniture > MOSTLY * source.text.length) {
    doubts.push(`${Math.round((100 * furniture) / source.text.length)} % of the text is furniture`);
  }
  if (record.title.basis !== 'stated' && record.title.basis !== 'catalogued') {
    doubts.push(`headline ${record.title.basis}`);
  }
  const { filed, published, updated, edtf } = record.dates;
  if (filed === null) doubts.push(edtf === null ? 'no date' : `date inferred: ${edtf}`);
  if (filed !== null && published !== null && filed !== published) {
    doubts.push(`filed ${filed}, published ${published}`);
  }
  if (updated !== null && published !== null && updated < published) {
    doubts.push(`updated ${updated}, before it was published`);
  }
  const days = new Set(factsOf(facts, 'published').map(({ value }) => value));
  if (days.size > 1) doubts.push(`several days of publication: ${[...days].sort().join(', ')}`);
  if (record.outlet === null) doubts.push('no outlet');
  else if (record.outlet.basis === 'inferred') doubts.push(`outlet inferred: ${record.outlet.value}`);
  const unsure = blocks.filter(({ rule }) => rule === 'line-evidence');
  const first = unsure[0];
  if (first) {
    const { line } = lineAndColumn(source.text, first.start);
    doubts.push(`${unsure.length} lines left out on evidence alone, the first in line ${line}`);
  }
  return doubts;
};

/** A report on an archive for a terminal: for each file what was found, then what looks doubtful. */
export const reportOf = (archive: Archive): readonly string[] => {
  let doubtful = 0;
  const lines = archive.articles.flatMap((article) => {
    const record = recordOf(article, archive);
    const doubts = doubtsOf(article, archive);
    if (doubts.length > 0) doubtful += 1;
    const day = record.dates.published ?? record.dates.filed ?? record.dates.edtf ?? 'undated';
    const what = [
      day,
      record.outlet?.value ?? 'no outlet',
      `${countWords(record.text)} words`,
      `${article.blocks.filter(({ kind }) => kind === 'paragraph').length} paragraphs`,
    ];
    return [
      article.source.file,
      `  ${record.title.value}`,
      `  ${what.join(' · ')}`,
      ...doubts.map((doubt) => `  ? ${doubt}`),
      '',
    ].map(printable);
  });
  return [...lines, `${archive.articles.length} stories, ${doubtful} with something to look at`];
};
