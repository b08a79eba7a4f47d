import type { Article } from '../archive/article.ts';
import { NAME_KINDS, type NameEntry, sortKeyOf } from '../archive/names.ts';
import { roleOf } from '../blocks/kinds.ts';
import { factsOf } from '../facts/fact.ts';
import type { NameKind } from '../facts/name-forms.ts';
import type { Mark } from '../render/marks.ts';
import { textOf } from '../text/span.ts';
import { monthName, partsOf } from './format.ts';
import { daysOf } from './listing.ts';
import type { Leaf } from './paging.ts';
import { href, pageOf, paths } from './urls.ts';

/** What each kind of name is called, and where its index stands. */
export const NAME_WORDS: Readonly<
  Record<NameKind, { readonly one: string; readonly many: string; readonly path: string }>
> = {
  person: { one: 'person', many: 'people', path: paths.people },
  organisation: { one: 'organisation', many: 'organisations', path: paths.organisations },
  location: { one: 'place', many: 'places', path: paths.places },
};

/** A name in a story, with the forms in which the story prints it. */
export interface StoryName {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
}

/** The names of a story by kind, in the order of their first mention. */
export const storyNames = ({ source, facts }: Article): Readonly<Record<NameKind, readonly StoryName[]>> => {
  const of = (kind: NameKind): readonly StoryName[] =>
    factsOf(facts, kind).map(({ value, evidence }) => ({
      ...value,
      forms: [...new Set(evidence.map((span) => textOf(source.text, span).replace(/\s+/g, ' ')))],
    }));
  return { person: of('person'), organisation: of('organisation'), location: of('location') };
};

/** A quiet link at each name's first mention in the text; a mention within the dateline is passed over. */
export const nameMarks = ({ blocks, facts }: Article): readonly Mark[] => {
  const prose = blocks.filter(
    (block) => roleOf(block) === 'body' && (block.kind === 'paragraph' || block.kind === 'caption'),
  );
  const datelines = factsOf(facts, 'place').flatMap(({ evidence }) => evidence);
  return NAME_KINDS.flatMap((kind) =>
    factsOf(facts, kind).flatMap(({ value, evidence }) => {
      const first = evidence.find(
        ({ start, end }) =>
          prose.some((block) => start >= block.start && end <= block.end) &&
          !datelines.some((line) => start < line.end && end > line.start),
      );
      const properties = { className: ['name'], href: href(paths.name(kind, value.id)) };
      return first ? [{ ...first, tag: 'a', properties }] : [];
    }),
  );
};

/** The first letter that an index sorts a name under; `#` for a digit. */
export const letterOf = ({ heading }: NameEntry): string => {
  const letter = sortKeyOf(heading).trim().charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : '#';
};

/** The letters of an index, each with the address at which its names begin. */
export const lettersOf = (
  path: string,
  leaves: readonly Leaf<NameEntry>[],
): readonly (readonly [string, string])[] => {
  const letters = new Map<string, string>();
  for (const { rows, number } of leaves) {
    for (const row of rows) {
      const letter = letterOf(row);
      if (!letters.has(letter)) letters.set(letter, `${href(pageOf(path, number))}#${anchorOf(letter)}`);
    }
  }
  return [...letters];
};

/** The anchor of a letter within its page. */
export const anchorOf = (letter: string): string =>
  `letter-${letter === '#' ? 'digits' : letter.toLowerCase()}`;

/** A stretch of time with the number of stories in it. */
export interface Period {
  readonly key: string;
  readonly words: string;
  readonly path: string;
  readonly count: number;
}

const LENGTHS = [10, 7, 4] as const;

const periodOf = (key: string, count: number): Period => {
  const { year, month, day } = partsOf(key);
  const words = [day || '', monthName(month).slice(0, 3), year].filter(Boolean).join(' ');
  const path = day ? paths.day(key) : month ? paths.month(year, month) : paths.year(year);
  return { key, words, path, count };
};

/** When stories are from: by days, months or years, whichever gives at most `most` stretches; undated ones aside. */
export const periodsOf = (articles: readonly Article[], most = 16): readonly Period[] => {
  const days = articles
    .map((article) => daysOf(article)[0])
    .filter((day): day is string => day !== undefined);
  for (const length of LENGTHS) {
    const counts = new Map<string, number>();
    for (const day of days) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1);
    if (counts.size > most && length !== 4) continue;
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => periodOf(key, count));
  }
  return [];
};
