import { titleParts } from '../text/page-title.ts';
import { isHeadlineShaped } from './headline-shape.ts';
import type { Line } from './line.ts';
import { isDateLine } from './line-of-dates.ts';
import type { Page } from './page.ts';
import { isProse } from './region.ts';

/** Letters and digits only, so that quotation marks and spacing make no difference. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const tokensOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2));

/** The most words of a line that is compared with the page's title. */
export const COMPARED = 40;
/** How far behind a headline its story may begin, in lines. */
const REACH = 30;

/** Words of prose in the lines that follow. */
const proseAfter = (lines: readonly Line[], index: number): number => {
  let words = 0;
  for (const line of lines.slice(index + 1, index + 1 + REACH)) if (isProse(line)) words += line.words;
  return words;
};

/** The least words of a part that is no title's beginning and yet its headline: an outlet's name is shorter. */
const LATER_PART = 5;

/** What in a page's title may be its headline, bare: what it begins with, and what follows a site's name. */
const headlinesIn = (
  title: string,
): { readonly leading: ReadonlySet<string>; readonly later: ReadonlySet<string> } => {
  const parts = titleParts(title);
  const long = (words: string): boolean => words.length >= 4;
  const own = parts.map(({ start, end }) => bare(title.slice(start, end)));
  const leading = parts.map(({ end }) => bare(title.slice(0, end)));
  const later = parts
    .slice(1)
    .flatMap(({ start }, index) => [bare(title.slice(start)), own[index + 1] ?? '']);
  return {
    leading: new Set([bare(title), ...leading].filter(long)),
    later: new Set(later.filter((words) => words.split(' ').length >= LATER_PART)),
  };
};

/**
 * Of the lines that repeat the page's title, the one that heads the story: the last of those that
 * stand together ahead of the most prose.
 */
const bestOf = (lines: readonly Line[], indexes: readonly number[]): number => {
  let best = -1;
  let most = -1;
  for (const index of indexes) {
    const mass = proseAfter(lines, index);
    const near = best >= 0 && index - best <= 12 && !lines.slice(best + 1, index).some(isProse);
    if (mass > most * (near ? 0.9 : 1.3)) {
      best = index;
      most = Math.max(mass, most);
    }
  }
  return best;
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared < 2 ? 0 : (2 * shared) / (a.size + b.size);
};

/** How alike a line and the page's title must be for the line to be its headline in other words. */
const ALIKE = 0.5;

/** The least words by which a part of a page's title can be known again: a site's name has fewer. */
const TELLING = 3;

/** The longest part of a page's title: what is left is the site's name and its sections. */
const longestPart = (title: string): string =>
  titleParts(title)
    .map(({ start, end }) => title.slice(start, end))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');

export const resembling = ({ lines, first, labels }: Page, titleAt: number): number => {
  const title = lines[titleAt]?.text ?? '';
  const head = tokensOf(longestPart(title));
  if (head.size < TELLING) return -1;
  let best = -1;
  let most = ALIKE;
  for (const line of lines.slice(titleAt + 1, first + 1)) {
    if (line.words < 4 || line.words > 30 || labels.has(line.index) || isDateLine(line)) continue;
    if (line.stopped && !isHeadlineShaped(line)) continue;
    const own = tokensOf(line.text);
    const score = likeness(own, head);
    if (score >= most) {
      best = line.index;
      most = score;
    }
  }
  return best;
};

/** How far behind the story's first line its headline may stand: a summary or a picture may be taken for that line. */
const INTO_STORY = 14;

/** The first letter or digit, small: most lines differ from a title in that already. */
const opening = (text: string): string => /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase() ?? '';

/** The line that repeats the headline out of a page's title, or -1. */
export const repeatOf = ({ lines, first, last }: Page, at: number): number => {
  const { leading, later } = headlinesIn(lines[at]?.text ?? '');
  const whole: number[] = [];
  const behindName: number[] = [];
  const short: number[] = [];
  const openings = new Set([...leading, ...later].map((words) => words.charAt(0)));
  for (const line of lines.slice(at + 1, last < first ? undefined : first + INTO_STORY)) {
    if (line.words > COMPARED || !openings.has(opening(line.text))) continue;
    const words = bare(line.text);
    // So few words are a site's name as likely as not, and stand again behind the story.
    if (leading.has(words) && line.words <= 2) {
      if (line.index <= first) short.push(line.index);
    } else if (leading.has(words)) whole.push(line.index);
    else if (later.has(words)) behindName.push(line.index);
  }
  return bestOf(lines, [whole, behindName, short].find(({ length }) => length > 0) ?? []);
};
