import type { SearchDocument } from '../../src/search/document.ts';
import { wordsIn } from '../../src/search/words.ts';
import { seeded } from './stories.ts';

/** A question and the story that it is about. */
export interface Question {
  readonly text: string;
  readonly address: string;
  /** True where the last word is a beginning. */
  readonly typing: boolean;
}

const KINDS = [
  'three rare words, a typo each',
  'one rare word with a typo',
  'four mid-frequency words',
  'a five-word phrase',
  'the words of a headline',
  'the last word unfinished',
] as const;

export type Kind = (typeof KINDS)[number];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One edit at a place after the first letter: a letter lost, doubled, changed, or two swapped. */
const misspelt = (word: string, next: () => number): string => {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const changes = [
    before + after,
    before + letter + letter + after,
    before + (LETTERS[Math.floor(next() * 26)] ?? 'e') + after,
    before + (after[0] ?? '') + letter + after.slice(1),
  ];
  const changed = changes[Math.floor(next() * changes.length)] ?? word;
  return changed === word ? before + after : changed;
};

/** A hundred seeded questions of each kind about stories of the archive. */
export const questionsFor = (
  archive: readonly SearchDocument[],
  count = 100,
): ReadonlyMap<Kind, readonly Question[]> => {
  const next = seeded(11);
  const frequency = new Map<string, number>();
  const termsOf = (item: SearchDocument): ReadonlySet<string> =>
    new Set(
      [item.title, ...item.passages.map(({ text }) => text)].flatMap((text) =>
        wordsIn(text).map(({ term }) => term),
      ),
    );
  for (const item of archive)
    for (const term of termsOf(item)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((item) => [next(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  const rareOf = (item: SearchDocument): readonly string[] =>
    shuffled(
      [...termsOf(item)].filter(
        (term) =>
          /^[a-z]{6,14}$/.test(term) && (frequency.get(term) ?? 0) <= Math.max(3, archive.length / 1000),
      ),
    );
  const middleOf = (item: SearchDocument): readonly string[] =>
    shuffled(
      [...termsOf(item)].filter((term) => {
        const share = (frequency.get(term) ?? 0) / archive.length;
        return /^[a-z]{4,}$/.test(term) && share > 0.002 && share < 0.05;
      }),
    );
  const make: Readonly<Record<Kind, (item: SearchDocument) => Omit<Question, 'address'> | null>> = {
    'three rare words, a typo each': (item) => {
      const words = rareOf(item).slice(0, 3);
      return words.length === 3
        ? { text: words.map((word) => misspelt(word, next)).join(' '), typing: false }
        : null;
    },
    'one rare word with a typo': (item) => {
      const word = rareOf(item).find((term) => frequency.get(term) === 1);
      return word ? { text: misspelt(word, next), typing: false } : null;
    },
    'four mid-frequency words': (item) => {
      const words = middleOf(item).slice(0, 4);
      return words.length === 4 ? { text: words.join(' '), typing: false } : null;
    },
    'a five-word phrase': (item) => {
      const passage = shuffled(item.passages).find(({ text }) => text.split(' ').length > 12);
      const words = passage?.text.split(' ') ?? [];
      const at = Math.floor(next() * Math.max(1, words.length - 5));
      const phrase = words
        .slice(at, at + 5)
        .join(' ')
        .replace(/["“”„«»]/g, '');
      return wordsIn(phrase).length >= 5 ? { text: `"${phrase}"`, typing: false } : null;
    },
    'the words of a headline': (item) => {
      const words = wordsIn(item.title).map(({ term }) => term);
      return words.length >= 4 ? { text: words.join(' '), typing: false } : null;
    },
    'the last word unfinished': (item) => {
      const words = wordsIn(item.title)
        .map(({ term }) => term)
        .slice(0, 5);
      const last = words.at(-1) ?? '';
      return words.length >= 4 && last.length >= 5
        ? {
            text: [...words.slice(0, -1), last.slice(0, Math.ceil(last.length * 0.6))].join(' '),
            typing: true,
          }
        : null;
    },
  };
  return new Map(
    KINDS.map((kind) => {
      const questions: Question[] = [];
      for (const item of shuffled(archive)) {
        const question = make[kind](item);
        if (question) questions.push({ ...question, address: item.address });
        if (questions.length === count) break;
      }
      return [kind, questions];
    }),
  );
};
