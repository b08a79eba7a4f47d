import { type BlockRule, kindAt } from './page.ts';
import { isProse } from './region.ts';

/** Letters and digits only, so that quotation marks and spacing make no difference. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const FULL_DATE = new RegExp(
  String.raw`\b(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:${MONTHS})[a-z]{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:${MONTHS})[a-z]{0,6}\.? \d{4})\b`,
  'gi',
);

/** What stands ahead of the article: the page's own title, the headline and the lines around it. */
export const FRONT_RULES: readonly BlockRule[] = [
  {
    name: 'scraper-date',
    kind: 'stamp',
    example: 'date 2020-01-08',
    after: 'The council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: ({ index, text }) =>
      index === 0 &&
      /^(?:date|dated|timestamp|crawled|fetched|scraped)[:=]? ?\d{4}-\d\d-\d\d\S*(?: \S+)?$/i.test(text),
  },
  {
    name: 'title-with-suffix',
    kind: 'page-title',
    example: 'Two sides invoke self-defense | News | DW | 09.01.2020',
    after: 'The council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: ({ index, text, stopped }, { first }) =>
      index < Math.min(first, 3) && !stopped && /^.{10,250} \| [^|]{2,40}$/.test(text),
  },
  {
    name: 'repeats-page-title',
    kind: 'headline',
    example: "Two sides invoke 'self-defense'",
    before: 'Two sides invoke self-defense | News | DW | 09.01.2020\nNews',
    after: 'The council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: ({ index, text, words }, page) =>
      index < page.first &&
      words >= 3 &&
      page.lines
        .slice(0, index)
        .some((line) => kindAt(page, line.index) === 'page-title' && bare(line.text).startsWith(bare(text))),
  },
  {
    name: 'section-label',
    kind: 'kicker',
    example: 'News',
    before: 'Two sides invoke self-defense | News | DW | 09.01.2020',
    after: "Two sides invoke 'self-defense'\nThe council met on Thursday, and few had thought that it would.",
    stands: 'ahead',
    claims: ({ index, words }, page) =>
      index < page.first && words <= 3 && kindAt(page, index + 1) === 'headline',
  },
  {
    name: 'line-of-dates',
    kind: 'published',
    example: 'January 7, 2020 Updated: January 8, 2020',
    after: 'The council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: ({ index, text, words }, { first }) =>
      index < first && words <= 20 && (text.match(FULL_DATE)?.length ?? 0) > 0,
  },
  {
    name: 'first-line',
    kind: 'headline',
    example: 'Foreign minister says country acted in self-defence',
    after: 'The council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: ({ index, stopped, words }, page) => {
      const known = [...page.labels.values()];
      return (
        index < page.first &&
        !stopped &&
        words >= 4 &&
        words <= 25 &&
        !known.some(({ kind }) => kind === 'headline') &&
        page.lines.slice(0, index).every((line) => page.labels.has(line.index))
      );
    },
  },
  {
    name: 'summary-above-picture',
    kind: 'standfirst',
    example: 'The ambassador has said the country is prepared to talk. Officials have warned it.',
    before: 'Foreign minister says country acted in self-defence',
    after:
      'Sailors stand by fighter jets in this file photo\nThe council met on Thursday, and few had thought that it would.',
    stands: 'ahead',
    claims: (line, page) =>
      line.words <= 60 &&
      isProse(line) &&
      kindAt(page, line.index - 1) === 'headline' &&
      ['caption', 'byline', 'published'].includes(kindAt(page, line.index + 1) ?? ''),
  },
];
