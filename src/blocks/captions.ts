import { type BlockRule, kindAt } from './page.ts';
import { isProse } from './region.ts';

/** Words that stood under pictures: those that say so. */
export const CAPTION_RULES: readonly BlockRule[] = [
  {
    name: 'picture-credit',
    kind: 'caption',
    example: 'The general attends a meeting in Tehran on Sept. 18, 2016. (Office of the Leader via AP)',
    claims: ({ text, words }) =>
      words <= 90 &&
      /\((?:[^()]{0,60}\b(?:via|photo|file|handout|getty images|pool|courtesy)\b[^()]{0,60}|[^()]{2,40}\/[^()]{2,60})\)\.?$/i.test(
        text.slice(-140),
      ),
  },
  {
    name: 'file-photo',
    kind: 'caption',
    example:
      'Sailors stand by fighter jets on the deck of a carrier in the Gulf in this file photo from 2016',
    claims: ({ text, words }) =>
      words <= 60 && /\bfile (?:photo|picture|image)\b.{0,20}$/i.test(text.slice(-60)),
  },
  {
    name: 'picture-shows',
    kind: 'caption',
    example: 'A picture published by the media office shows a destroyed vehicle on fire',
    claims: ({ text, words, stopped }) =>
      !stopped &&
      words <= 90 &&
      /^(?:an? |the |this |undated )?(?:\w+ )?(?:picture|photo|photograph|image|still|handout)\b.{0,160}\b(?:shows?|showing)\b/i.test(
        text,
      ),
  },
];

/** Unstopped lines within the article, told apart by what stands around them. */
export const INSET_RULES: readonly BlockRule[] = [
  {
    name: 'shouted-link',
    kind: 'related',
    example: 'TRUMP SAYS IRAN APPEARS TO BE STANDING DOWN',
    before: 'The council met on Thursday, and few had thought that it would.',
    after: 'It heard the two ambassadors before it rose for the night.',
    claims: ({ text, words, index }, { lines, first, last }) => {
      const [before, after] = [lines[index - 1], lines[index + 1]];
      return (
        index > first &&
        index < last &&
        words >= 5 &&
        text === text.toUpperCase() &&
        before !== undefined &&
        isProse(before) &&
        after !== undefined &&
        isProse(after)
      );
    },
  },
  {
    name: 'caption-title',
    kind: 'caption',
    example: 'The Leader',
    before: 'The council met on Thursday, and few had thought that it would.\n',
    after: 'The Leader attends a meeting in Tehran. (Office of the Leader via AP)',
    claims: ({ index, stopped, words }, page) =>
      !stopped && words <= 8 && kindAt(page, index + 1) === 'caption' && page.lines[index + 1]?.breaks === 1,
  },
  {
    name: 'unstopped-sentence',
    kind: 'caption',
    example: 'The killing of the general triggered a tit-for-tat response from the forces',
    before: 'The council met on Thursday, and few had thought that it would.',
    after: 'It heard the two ambassadors before it rose for the night.',
    claims: ({ index, stopped, words }, { first, last }) =>
      !stopped && index > first && index < last && words >= 9,
  },
  {
    name: 'crosshead',
    kind: 'crosshead',
    example: "'Measured and proportionate'",
    before: 'The council met on Thursday, and few had thought that it would.',
    after: 'It heard the two ambassadors before it rose for the night.',
    claims: ({ index, stopped }, { first, last }) => !stopped && index > first && index < last,
  },
];
