import type { Line } from './line.ts';
import { type BlockRule, fits, isInArticle, kindAt, type Page, ruleAt } from './page.ts';
import { endsInPictureCredit } from './picture-credit.ts';
import { isRow } from './region.ts';

const AHEAD = 'The council met on Thursday, and few had thought that it would.';
const BEHIND = 'It heard the two ambassadors before it rose for the night.';
const ENDED = /[.!?…:;,"'()[\]\d-]$/;
/** Numbered and labelled items, and lines that hold more than one sentence. */
const LISTED = /^(?:\d|[-*•+]|\w{1,12}:)|[.?!] [A-Z]/;
/** Evidence for the story above which a line without a stop is left in it. */
const DOUBT = 1.7;

/** The most words a caption has: wires print several sentences of background in theirs. */
const LONGEST = 130;

/** Words that stood under pictures: those that say so. */
export const CAPTION_RULES: readonly BlockRule[] = [
  {
    name: 'image-label',
    kind: 'caption',
    example: 'Image copyright AP Image caption Russian wooden dolls displayed in a Moscow shop',
    claims: fits(
      /^(?:【(?:写真|画像|動画)】|image (?:copyright|caption|credit|source)|media caption|media playback is|enlarge this image|toggle caption|hide caption|featured image:|file photo:|photo credit:|photo(?: illustration)?(?: by|:)|photograph(?: by|:)|picture(?: by|:)|credit:|(?:.{2,40}[a-z])?copyright: |fotos?:|bild:|bildunterschrift|crédits? photo|imagen:|above: )/i,
      90,
    ),
  },
  {
    name: 'picture-credit',
    kind: 'caption',
    example: 'The general attends a meeting in Tehran on Sept. 18, 2016. (Office of the Leader via AP)',
    claims: ({ text, words }) => words <= LONGEST && endsInPictureCredit(text, words),
  },
  {
    name: 'file-photo',
    kind: 'caption',
    example:
      'Sailors stand by fighter jets on the deck of a carrier in the Gulf in this file photo from 2016',
    claims: ({ text, words }) =>
      (words <= 60 && /\bfile (?:photo|picture|image)\b.{0,20}$/i.test(text.slice(-60))) ||
      (words <= LONGEST && /^\(?FILE(?: PHOTO)? ?(?:-|–|—)/.test(text)),
  },
  {
    name: 'picture-shows',
    kind: 'caption',
    example: 'A picture published by the media office shows a destroyed vehicle on fire',
    claims: ({ text, words, stopped }) =>
      !stopped &&
      words <= 90 &&
      /^(?:an? |the |this |undated )?(?:\w{1,20} )?(?:picture|photo|photograph|image|still|handout)\b.{0,160}\b(?:shows?|showing)\b/i.test(
        text.slice(0, 300),
      ),
  },
];

/** A line that credits a picture and says nothing else: `Photo by Jane Roe`, `FOTO: JANE ROE / NRK`. */
const isPictureCredit = (line: Line | undefined, page: Page): boolean =>
  line !== undefined &&
  line.breaks === 1 &&
  line.words <= 8 &&
  !line.stopped &&
  ['image-label', 'picture-credit'].includes(ruleAt(page, line.index) ?? '');

/** Unstopped lines within the article, told apart by what stands around them. */
export const INSET_RULES: readonly BlockRule[] = [
  {
    name: 'drawn-line',
    kind: 'widget',
    example: '___',
    before: AHEAD,
    after: 'Reporting by Jane Roe',
    claims: ({ text, index }, page) =>
      /^(?:[_*•~∼=+·-] ?)+$/.test(text) && (index >= page.last || kindAt(page, index + 1) === 'credit'),
  },
  {
    name: 'picture-count',
    kind: 'widget',
    example: '1 of 12',
    claims: fits(/^\(?\d{1,3} ?(?:\/|of|von|de|di|van|av|af|z|из|sur) ?\d{1,3}\)?$/, 3),
  },
  {
    name: 'credited-below',
    kind: 'caption',
    example: 'The leader attends a meeting in the capital with the heads of the forces',
    before: `${AHEAD}\n\n${AHEAD}\n`,
    after: 'Photo by Jane Roe',
    claims: ({ index, stopped, words, text }, page) =>
      words >= 4 &&
      words <= 60 &&
      (!stopped ||
        (index < page.first && kindAt(page, index - 1) !== 'headline') ||
        /^\p{Lu}{4,}: /u.test(text)) &&
      isPictureCredit(page.lines[index + 1], page),
  },
  {
    name: 'caption-title',
    kind: 'caption',
    example: 'The Leader',
    before: `${AHEAD}\n\n${AHEAD}\n`,
    after: 'The Leader attends a meeting in Tehran. (Office of the Leader via AP)',
    claims: ({ index, stopped, words, text }, page) =>
      !stopped &&
      words <= 8 &&
      /\p{L}/u.test(text) &&
      kindAt(page, index + 1) === 'caption' &&
      page.lines[index + 1]?.breaks === 1,
  },
  {
    name: 'row-of-figures',
    kind: 'paragraph',
    example: 'Jane Roe (Ind) 13,166 (47.94%, +8.12%)',
    before: `${AHEAD}\nJohn Doe (Ind) 8,241 (30.00%, -17.27%)`,
    after: `Ann Bell (Ind) 513 (1.87%)\n${BEHIND}`,
    claims: (line, { lines, first, last }) =>
      line.index > first &&
      line.index < last &&
      isRow(line) &&
      [-2, -1, 0].some((from) => [0, 1, 2].every((by) => isRow(lines[line.index + from + by]))),
  },
  {
    name: 'unstopped-sentence',
    kind: 'caption',
    example: 'The killing of the general triggered a tit-for-tat response from the forces',
    before: `${AHEAD}\n\n${AHEAD}\n`,
    after: `\n${BEHIND}\n\n${BEHIND}`,
    claims: ({ index, stopped, words, text }, page) => {
      const [before, after] = [page.lines[index - 1], page.lines[index + 1]];
      return (
        !stopped &&
        index > page.first &&
        index < page.last &&
        words >= 9 &&
        words <= 60 &&
        (page.keep[index] ?? 0) < DOUBT &&
        !ENDED.test(text) &&
        !LISTED.test(text) &&
        (before?.stopped === true || kindAt(page, index - 1) !== undefined) &&
        (after?.stopped === true || (after !== undefined && after.words < 9))
      );
    },
  },
  {
    name: 'crosshead',
    kind: 'crosshead',
    example: "'Measured and proportionate'",
    before: `${AHEAD}\n\n${AHEAD}\n`,
    after: `\n${BEHIND}\n\n${BEHIND}`,
    claims: ({ index, stopped, words }, page) =>
      !stopped &&
      words <= 12 &&
      index > page.first &&
      index < page.last &&
      isInArticle(page, index) &&
      (page.keep[index] ?? 0) >= -1.5 &&
      (ruleAt(page, index + 1) === 'row-of-figures' ||
        (page.lines[index + 1]?.stopped === true && (page.lines[index + 1]?.words ?? 0) >= 9)),
  },
];
