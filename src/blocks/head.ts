import { titleParts } from '../text/page-title.ts';
import { isByline, isShoutedName, saysAuthor } from './byline.ts';
import { isHeadlineShaped } from './headline-shape.ts';
import type { Line } from './line.ts';
import { isDateLine, isLabelledDate, saysPublished, saysUpdated } from './line-of-dates.ts';
import type { Page } from './page.ts';
import { isProse } from './region.ts';
import { isOfWire } from './wire.ts';

/** What stands ahead of an article, each by the index of its line; -1 and empty where there is none. */
export interface Head {
  readonly pageTitle: number;
  readonly headline: number;
  /** How the headline was found; also the name of the rule that labels it. */
  readonly found:
    | 'repeats-page-title'
    | 'resembles-page-title'
    | 'above-byline'
    | 'first-line'
    | 'tells-the-story'
    | null;
  /** Lines of dates that belong to the article. */
  readonly dates: readonly number[];
  readonly bylines: readonly number[];
}

/** Letters and digits only, so that quotation marks and spacing make no difference. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const tokensOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2));

/** The most words of a line that is compared with the page's title. */
const COMPARED = 40;
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

const resembling = ({ lines, first, labels }: Page, titleAt: number): number => {
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

/** The least words of a line that is a headline and no section's name, no credit, where little else tells. */
const FULL_HEADLINE = 5;

/** True for a line that may be the standfirst of the headline above it, which is the shorter. */
const summarises = (line: Line, above: Line): boolean =>
  above.words >= FULL_HEADLINE &&
  above.words < line.words &&
  isHeadlineShaped(above) &&
  !isDateLine(above) &&
  !isByline(above);

/** True for a short line of a script without capitals, where a name looks as any words do. */
const isUncased = ({ text, words }: Line): boolean =>
  words < FULL_HEADLINE && text.toLowerCase() === text.toUpperCase();

/** A line shaped as a headline just above a byline or a date, with the story's prose close behind. */
const aboveByline = ({ lines, first, labels }: Page, from: number): number => {
  for (let index = Math.min(first, lines.length) - 1; index >= from; index -= 1) {
    const line = lines[index];
    if (
      !line ||
      labels.has(index) ||
      !isHeadlineShaped(line) ||
      line.words < 3 ||
      isDateLine(line) ||
      isByline(line)
    )
      continue;
    const next = lines.slice(index + 1, index + 4);
    if (!next.some((other) => isDateLine(other) || saysAuthor(other))) continue;
    const above = lines
      .slice(Math.max(from, index - 2), index)
      .findLast((other) => !labels.has(other.index) && isHeadlineShaped(other));
    return above && (summarises(line, above) || (isUncased(line) && above.words >= FULL_HEADLINE))
      ? above.index
      : index;
  }
  return -1;
};

/** How far ahead of the story its headline is looked for where nothing points to it, and its fewest words. */
const NEAR_STORY = 12;
/** How many lines of the story a headline is compared with. */
const COMPARED_LINES = 8;
/** Letters by which a word is known again whatever its ending. */
const STEM = 5;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set([...tokensOf(text)].filter((word) => word.length >= STEM - 1).map((word) => word.slice(0, STEM)));

/** Behind menus, where neither names nor dates point to it: the line that says most of what the story begins with. */
const aheadOfStory = ({ lines, first, last, labels }: Page, from: number): number => {
  if (last < first || first - from < CLOSE) return -1;
  const story = stemsOf(
    lines
      .slice(first, Math.min(last + 1, first + COMPARED_LINES))
      .map(({ text }) => text)
      .join(' '),
  );
  let best = -1;
  let most = 0;
  for (const line of lines.slice(Math.max(from, first - NEAR_STORY), first)) {
    if (line.words < FULL_HEADLINE || labels.has(line.index) || !isHeadlineShaped(line)) continue;
    if (isDateLine(line) || isByline(line)) continue;
    const own = stemsOf(line.text);
    const met = [...own].filter((stem) => story.has(stem)).length;
    const score = met < 2 ? 0 : (met * met) / own.size;
    if (score > most) [best, most] = [line.index, score];
  }
  return best;
};

/** The most lines between a bare text's first line and its story for that line to head it. */
const CLOSE = 6;

/** The tail of a page's title. A dash may as well belong to the headline, where the story follows at once. */
const TITLE_TAIL =
  /(?: [|•·»«] |\| )(?!(?:ap|reuters|afp|getty|photos?|file|courtesy|image)\b)[^|•·]{2,45}$/i;
const DASHED_TAIL = / [-:] [^|•·]{2,45}$/;

/** True where a line long enough for a story's paragraph stands close behind. */
const storyFollows = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + CLOSE).some(({ words, stopped }) => words >= (stopped ? 10 : 20));

const NONE = { pageTitle: -1, headline: -1, found: null } as const;

/** How far behind the story's first line its headline may stand: a summary or a picture may be taken for that line. */
const INTO_STORY = 14;

/** The first letter or digit, small: most lines differ from a title in that already. */
const opening = (text: string): string => /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase() ?? '';

/** The line that repeats the headline out of a page's title, or -1. */
const repeatOf = ({ lines, first, last }: Page, at: number): number => {
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

const headlineOf = (page: Page, at: number): Pick<Head, 'pageTitle' | 'headline' | 'found'> => {
  const pointed = pointedOut(page, at);
  if (pointed.found !== null || pointed.pageTitle >= 0) return pointed;
  const headline = aheadOfStory(page, at + 1);
  return headline < 0 ? pointed : { ...pointed, headline, found: 'tells-the-story' };
};

/** The headline where the page's title, a byline, a date or its place point to it. */
const pointedOut = (page: Page, at: number): Pick<Head, 'pageTitle' | 'headline' | 'found'> => {
  const { lines } = page;
  const title = lines[at];
  if (!title || at === lines.length - 1 || title.words > COMPARED || /:$/.test(title.text)) return NONE;
  if (isByline(title)) {
    // A menu may be shaped as a list of names; a byline that comes first leaves a headline behind it.
    const next = lines[at + 1];
    if (next && next.words >= FULL_HEADLINE && isHeadlineShaped(next) && storyFollows(lines, at + 1))
      return { pageTitle: -1, headline: at + 1, found: 'first-line' };
    const above = aboveByline(page, at + 1);
    return (lines[above]?.words ?? 0) < FULL_HEADLINE
      ? NONE
      : { pageTitle: -1, headline: above, found: 'above-byline' };
  }
  const repeated = repeatOf(page, at);
  if (repeated >= 0) return { pageTitle: at, headline: repeated, found: 'repeats-page-title' };
  const story = storyFollows(lines, at);
  const tailed = !isProse(title) && (TITLE_TAIL.test(title.text) || (!story && DASHED_TAIL.test(title.text)));
  if (tailed || !story) {
    const alike = resembling(page, at);
    if (alike >= 0) return { pageTitle: at, headline: alike, found: 'resembles-page-title' };
  }
  if (tailed) {
    const above = aboveByline(page, at + 1);
    return { pageTitle: at, headline: above, found: above >= 0 ? 'above-byline' : null };
  }
  if (story && title.words >= 3 && isHeadlineShaped(title) && !isDateLine(title))
    return { pageTitle: -1, headline: at, found: 'first-line' };
  const heads = !story && page.first - at > CLOSE && title.words >= 5 && isHeadlineShaped(title);
  const above = aboveByline(page, at);
  return { pageTitle: heads ? at : -1, headline: above, found: above >= 0 ? 'above-byline' : null };
};

/** How far behind the headline the lines of dates and names may stand. */
const ZONE = 30;
/** How far above it a bare date may stand, and one with a label or a time. */
const JUST_ABOVE = 3;
const ABOVE = 14;
/** How far below the story the day of its publication may stand where only a change is dated above it. */
const JUST_BELOW = 5;
/** How far behind the story's end; and ahead of it, where what follows was taken for the story. */
const BEHIND = 20;
/** So many dates in a row are those of other stories. */
const LIST = 3;

const TIMED = /\d[:.h]\d\d/;

/** The line behind a headline with which its story is under way: the second paragraph, the first being a summary perhaps. */
const underWay = ({ lines, first }: Page, headline: number): number => {
  let paragraphs = 0;
  for (const line of lines.slice(headline + 1, headline + 1 + ZONE)) {
    if (line.stopped && line.words >= 15 && !isDateLine(line)) paragraphs += 1;
    if (paragraphs === 2) return Math.max(line.index, first);
  }
  return headline + 1 + ZONE;
};

const datesOf = (page: Page, headline: number): readonly number[] => {
  const { lines, labels, first, last } = page;
  const pick = (start: number, stop: number, fits: (line: Line) => boolean = () => true): readonly number[] =>
    lines
      .slice(Math.max(0, start), Math.max(0, Math.min(stop, Math.max(0, start) + ZONE + BEHIND)))
      .filter((line) => !labels.has(line.index) && fits(line) && isDateLine(line))
      .map(({ index }) => index);
  const few = (found: readonly number[]): readonly number[] => (found.length < LIST ? found : []);
  if (headline >= 0) {
    const behind = pick(headline + 1, underWay(page, headline));
    if (behind.some((index) => !saysUpdated(lines[index]))) return behind;
    // Where only the day of a change stands above the story, the first may stand below.
    if (behind.length > 0)
      return [...behind, ...pick(last, last + 1 + JUST_BELOW, saysPublished).slice(0, 1)];
    const just = few(pick(headline - JUST_ABOVE, headline));
    if (just.length > 0) return just;
    const above = few(
      pick(headline - ABOVE, headline, (line) => isLabelledDate(line) || TIMED.test(line.text)),
    );
    if (above.length > 0) return above;
  } else {
    const ahead = pick(first - ABOVE, first);
    if (ahead.length > 0) return ahead.slice(-1);
    const within = few(pick(first, Math.min(first + JUST_ABOVE, last)));
    if (within.length > 0) return within.slice(0, 1);
  }
  return few(pick(Math.max(first, last - BEHIND), last + 1 + BEHIND, isLabelledDate));
};

/** How far below the headline a name in capitals may stand: a standfirst may come between. */
const BELOW_HEADLINE = 2;

/** A line that is nothing but where the page was found. */
const ADDRESS = /^https?:\/\/\S+$/i;

const HEADS = new WeakMap<Page, Head>();

/** What stands ahead of the article of a page, worked out once. */
export const headOf = (page: Page): Head => {
  const known = HEADS.get(page);
  if (known) return known;
  const { lines, labels, first } = page;
  const at = lines.findIndex(
    ({ index, text }) =>
      labels.get(index)?.kind !== 'stamp' && !isOfWire(labels.get(index)?.rule) && !ADDRESS.test(text),
  );
  const title = headlineOf(page, at);
  const dates = datesOf(page, title.headline);
  const isShoutedByline = ({ text, index }: Line): boolean =>
    dates.includes(index + 1) && index <= title.headline + BELOW_HEADLINE && isShoutedName(text);
  const bylines = lines
    .slice(title.headline >= 0 ? title.headline + 1 : 0, Math.max(first, title.headline + 4))
    .filter(
      (line) =>
        (title.headline >= 0 || line.index < 3) &&
        !dates.includes(line.index) &&
        (isByline(line) || isShoutedByline(line)),
    )
    .map(({ index }) => index);
  const head = { ...title, dates, bylines };
  HEADS.set(page, head);
  return head;
};
