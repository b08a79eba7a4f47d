import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MONTHS } from '../../src/text/months.ts';

/** A story as the benchmarks make them: clean text, a headline, a date line and paragraphs. */
export interface MadeStory {
  readonly id: string;
  readonly headline: string;
  readonly day: string;
  readonly outlet: string;
  readonly paragraphs: readonly string[];
}

const OUTLETS = ['Reuters', 'The Guardian', 'DW', 'Fox News', 'Le Monde', 'The Hindu', 'NPR', 'BBC News'];
const GIVEN = ['Anna', 'Boris', 'Carla', 'David', 'Elena', 'Farid', 'Grace', 'Hugo', 'Irina', 'Jonas'];
const PLACES = [
  'Berlin',
  'Paris',
  'Tehran',
  'Washington',
  'Nairobi',
  'Delhi',
  'Lima',
  'Oslo',
  'Hanoi',
  'Baghdad',
];
const OPENINGS = [
  'pra',
  'ste',
  'mo',
  'ka',
  'ver',
  'tri',
  'lo',
  'gan',
  'bel',
  'sur',
  'ti',
  'dro',
  'cha',
  'fen',
  'wil',
];
const MIDDLES = ['na', 'ri', 'lo', 'mer', 'ta', 'si', 'gu', 'ven', 'do', 'ca'];
const CLOSINGS = ['ting', 'ment', 'tion', 'ers', 'al', 'ed', 'ly', 'ic', 'ance', 'ism', 'or', 'ity'];
const COMMON = 'the of to and in a for on that with is was by from at as it has said would after over'.split(
  ' ',
);

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = <T>(next: () => number, list: readonly T[]): T => {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A made word; squaring the chance makes a few words common and most rare, as in real text. */
const word = (next: () => number): string =>
  next() < 0.45
    ? pick(next, COMMON)
    : pick(() => next() ** 2, OPENINGS) +
      (next() < 0.7 ? pick(() => next() ** 2, MIDDLES) : '') +
      (next() < 0.3 ? pick(next, MIDDLES) : '') +
      pick(() => next() ** 2, CLOSINGS);

const sentence = (next: () => number, length: number): string => {
  const words = Array.from({ length }, () => word(next));
  if (next() < 0.5)
    words.splice(2, 0, `${pick(next, GIVEN)} ${capital(word(next))}`, 'in', pick(next, PLACES));
  return `${capital(words.join(' '))}.`;
};

/** As many made stories as asked for, over twenty years; the same for the same seed. */
export function* makeStories(count: number, seed = 1): Generator<MadeStory> {
  const next = seeded(seed);
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(2004, 0, 1 + Math.floor(next() * 7305))).toISOString().slice(0, 10);
    yield {
      id: `story-${String(index).padStart(6, '0')}`,
      headline: sentence(next, 8).slice(0, -1),
      day,
      outlet: pick(next, OUTLETS),
      paragraphs: Array.from({ length: 6 + Math.floor(next() * 10) }, () =>
        Array.from({ length: 2 + Math.floor(next() * 2) }, () =>
          sentence(next, 12 + Math.floor(next() * 12)),
        ).join(' '),
      ),
    };
  }
}

/** A made story as a scraper would have saved it. */
export const asText = ({ headline, day, outlet, paragraphs }: MadeStory): string => {
  const [year, month, date] = day.split('-').map(Number);
  const printed = `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
  return [headline, printed, ...paragraphs, `(${outlet})`].join('\n\n');
};

/** Writes made stories as `*.txt` files, a thousand to a folder. */
export const writeStories = (folder: string, count: number, seed = 1): void => {
  let index = 0;
  for (const story of makeStories(count, seed)) {
    const below = join(folder, String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${story.id}.txt`), asText(story));
    index += 1;
  }
};
