import { rowsOf } from './dev.ts';

/** A story's id and its text as it would lie in the seeds' folder. */
export interface Told {
  readonly id: string;
  readonly text: string;
}

interface NewsRow {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

/** Stories of one decade: the collection's, and after every ninth a copy of it. */
const A_DECADE = 2500;
const A_COPY = 10;
/** The collection spans so many years, so that decades of this length lie beside each other. */
const YEARS = 9;
/** A word in more than this share of the stories is what any story is made of, and stays. */
const EVERYWHERE = 0.4;
/** Words are exchanged for words about as common: among so many that follow each other in the order of frequency. */
const BAND = 64;
/** A word in so few stories is half the time one that no other decade has. */
const RARE = 2;

const WORD = /\p{L}+/gu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

const holdersOf = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.toLowerCase().match(WORD)))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
};

/** The words of a decade, `decade` decades before the collection's own: each by the collection's. */
const wordsOf = (holders: ReadonlyMap<string, number>, stories: number, decade: number) => {
  const ranked = [...holders]
    .filter(([, count]) => count <= EVERYWHERE * stories)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const words = new Map<string, string>();
  for (let from = 0; from < ranked.length; from += BAND) {
    const band = ranked.slice(from, from + BAND);
    band.forEach(([word, count], at) => {
      const other = band[(at + 19 * decade) % band.length]?.[0] ?? word;
      words.set(word, count <= RARE && at % 2 === 0 ? `${other}${'aeiou'[decade % 5]}${decade}x` : other);
    });
  }
  return words;
};

const withWords = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(WORD, (word) => {
    const small = word.toLowerCase();
    const other = words.get(small) ?? small;
    if (word === small) return other;
    if (word.length > 1 && word === word.toUpperCase()) return other.toUpperCase();
    return other.charAt(0).toUpperCase() + other.slice(1);
  });

/** The story as it was updated: its last paragraph dropped, and a figure or two put right. */
const updated = (text: string): string =>
  text.replace(/\n+[^\n]+\s*$/, '').replace(/ (\d+) /, (_, figure: string) => ` ${Number(figure) + 1} `);

/**
 * As many stories as asked for, which are the same kind of archive at each size: it grows as a press
 * archive does, by years. The collection of real stories is one decade. Each decade before it is the
 * same stories with other names, years and words, each exchanged for one about as common, so that
 * decades share words but no sentence; the rarest words are partly new, as they are in a real archive
 * that grows. One story in ten is another's copy. Null where the collection is absent.
 */
export const decadesOf = (count: number): readonly Told[] | null => {
  const rows = rowsOf<NewsRow>('news');
  if (!rows) return null;
  const holders = holdersOf(rows.map(({ text }) => text));
  const stories: Told[] = [];
  for (let decade = 0; stories.length < count; decade += 1) {
    const words = wordsOf(holders, rows.length, decade);
    const earlier = (year: string): string => String(Number(year) - YEARS * decade);
    for (let at = 0; at < A_DECADE && stories.length < count; at += 1) {
      const isCopy = at % A_COPY === A_COPY - 1;
      const row = rows[at - Math.floor((at + 1) / A_COPY)];
      if (!row) break;
      const day = row.date?.replace(/^\d{4}/, earlier);
      const told = decade === 0 ? row.text : withWords(row.text.replace(YEAR, earlier), words);
      stories.push({
        id: `${row.id}-${decade}${isCopy ? '-copy' : ''}`,
        text: `${day ? `date ${day}\n` : ''}${isCopy ? updated(told) : told}`,
      });
    }
  }
  return stories;
};
