import { textOf } from '../text/span.ts';
import { hashesIn } from '../text/words.ts';
import type { Article } from './article.ts';

/** What a story says in paragraphs, as comparisons see it. */
export interface Prose {
  /** The hashes of its words. */
  readonly words: Int32Array;
  /** How many words it has up to and with each paragraph. */
  readonly ends: readonly number[];
  /** True where most of it stands in single paragraphs under lines of their own, as a list of teasers does. */
  readonly scattered: boolean;
}

/** A line this long is prose however it ends; a shorter one where it ends as a sentence does. */
const LONG = 25;
const SHORT = 8;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s*$/;
/** Of a scattered text so many paragraphs at least, and this share of its words, stand alone. */
const FEWEST_ALONE = 3;
const MOSTLY = 0.6;

/**
 * The prose of a story. Furniture, captions and headings are left out, and so are lines that read like
 * labels, which a page's menus are made of.
 */
export const proseOf = ({ source, blocks }: Article): Prose => {
  const lines = blocks.filter(({ kind }) => kind !== 'gap');
  const printed = lines.filter(({ kind }) => kind === 'paragraph');
  const { words, ends: printedEnds } = hashesIn(source.text, printed);
  const ends: number[] = [];
  let [filled, read, place] = [0, 0, 0];
  /** How many words of prose each line has. */
  const counts = lines.map((block) => {
    if (block.kind !== 'paragraph') return 0;
    const from = read;
    read = printedEnds[place] ?? from;
    place += 1;
    const count = read - from;
    const isSentence = count < LONG && SENTENCE_END.test(textOf(source.text, block));
    if (count < (isSentence ? SHORT : LONG)) return 0;
    words.copyWithin(filled, from, read);
    filled += count;
    ends.push(filled);
    return count;
  });
  const alone = counts.filter((count, at) => count > 0 && !counts[at - 1] && !counts[at + 1]);
  const scattered =
    alone.length >= FEWEST_ALONE && alone.reduce((sum, count) => sum + count, 0) > MOSTLY * filled;
  return { words: words.subarray(0, filled), ends, scattered };
};
