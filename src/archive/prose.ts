import { textOf } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { hashOf } from './shingles.ts';

/** What a story says in paragraphs, as comparisons see it. */
export interface Prose {
  /** The hashes of each paragraph's words. */
  readonly paragraphs: readonly Int32Array[];
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
  const lines = blocks
    .filter(({ kind }) => kind !== 'gap')
    .map((block) => {
      if (block.kind !== 'paragraph') return null;
      const words = wordsIn(source.text, block.start, block.end);
      const ends = words.length < LONG && SENTENCE_END.test(textOf(source.text, block));
      if (words.length < (ends ? SHORT : LONG)) return null;
      return Int32Array.from(words, ({ plain }) => hashOf(plain));
    });
  const paragraphs = lines.filter((line) => line !== null);
  const alone = lines.filter((line, at) => line !== null && !lines[at - 1] && !lines[at + 1]);
  const count = (those: readonly (Int32Array | null)[]): number =>
    those.reduce((sum, line) => sum + (line?.length ?? 0), 0);
  return {
    paragraphs,
    scattered: alone.length >= FEWEST_ALONE && count(alone) > MOSTLY * count(paragraphs),
  };
};
