import type { SearchDocument } from '../../src/search/document.ts';
import { rowsOf } from './dev.ts';
import { asText, makeStories, seeded } from './stories.ts';

interface NewsRow {
  readonly text: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly topics: readonly string[] | null;
}

const SYLLABLES =
  'ba be bra dan dor el far gan gho hal ir jav kar kor lan lem mar mor nas nev ost pel qui ran ras sel shi tar tev ul var vel wen yar zan zor'.split(
    ' ',
  );
const ENDINGS = ['ov', 'i', 'an', 'ez', 'sson', 'ski', 'ari', 'ard', 'ing', 'oto', 'ell', ''];

const slug = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

const documentFrom = (
  number: number,
  title: string,
  day: string | null,
  outlet: string,
  topics: readonly string[],
  paragraphs: readonly string[],
): SearchDocument => ({
  address: `/${(day ?? 'undated').replaceAll('-', '/')}/${slug(title).slice(0, 40)}-${number}/`,
  title,
  supplied: false,
  day,
  dated: day ?? '',
  outlet,
  language: 'en',
  bases: { title: '', outlet: '', dated: '' },
  filters: {
    outlet: outlet ? [{ id: slug(outlet), name: outlet }] : [],
    topic: topics.map((topic) => ({ id: slug(topic), name: topic })),
    person: [],
    place: [],
  },
  passages: paragraphs.map((text, index) => ({ kind: 'paragraph', anchor: `p-${index}`, text })),
});

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .flatMap((line) => line.match(/.{1,1500}(?:\s|$)/g) ?? [line])
    .map((line) => line.trim());

/** Real stories, and beyond their number stories mixed of their paragraphs with names of their own. */
function* fromNews(rows: readonly NewsRow[], count: number): Generator<SearchDocument> {
  const next = seeded(7);
  const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const name = (): string => {
    const made =
      Array.from({ length: 2 + Math.floor(next() * 2) }, () => any(SYLLABLES)).join('') + any(ENDINGS);
    return made.slice(0, 1).toUpperCase() + made.slice(1);
  };
  const split = rows.map(({ text }) => paragraphsOf(text));
  const filled = split.filter((one) => one.length > 0);
  for (let number = 0; number < count; number += 1) {
    const row = rows[number];
    if (row) {
      const day = /^\d{4}-\d{2}-\d{2}$/.test(row.date ?? '') ? row.date : null;
      yield documentFrom(number, row.title, day, row.source ?? '', row.topics ?? [], split[number] ?? []);
      continue;
    }
    const model = any(rows);
    const people = Array.from({ length: 3 }, () => `${name()} ${name()}`);
    const paragraphs = Array.from({ length: 6 + Math.floor(next() * 12) }, () => {
      const words = any(any(filled)).split(' ');
      words.splice(Math.floor(next() * words.length), 0, any(people));
      return words.join(' ');
    });
    const day = new Date(Date.UTC(2004, 0, 1 + Math.floor(next() * 7000))).toISOString().slice(0, 10);
    const words = any(any(filled)).split(' ').slice(0, 7);
    yield documentFrom(
      number,
      [any(people), ...words].join(' '),
      day,
      model.source ?? '',
      model.topics ?? [],
      paragraphs,
    );
  }
}

function* fromNothing(count: number): Generator<SearchDocument> {
  let number = 0;
  for (const story of makeStories(count)) {
    const [, , ...paragraphs] = asText(story).split('\n\n');
    yield documentFrom(number, story.headline, story.day, story.outlet, [], paragraphs);
    number += 1;
  }
}

/** As many stories as asked for, oldest first: real ones where a collection stands beside the repository. */
export const archiveOf = (count: number): readonly SearchDocument[] => {
  const rows = rowsOf<NewsRow>('news');
  const made = [...(rows ? fromNews(rows, count) : fromNothing(count))];
  const key = ({ day, address }: SearchDocument): string => `${day ?? ''} ${address}`;
  return made.sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
