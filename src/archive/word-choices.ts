import type { WordChoice } from '../facts/authority.ts';
import { wordsIn } from '../text/words.ts';

/** A form as it is looked for: its words after the first, and what it counts for. */
interface Form {
  readonly first: string;
  readonly rest: readonly string[];
  /** True where its last word stands for every ending. */
  readonly open: boolean;
  readonly thing: number;
  readonly word: string;
}

/** Letters of an open form by which it is shelved; no open form is shorter. */
export const STEM = 4;

/** Counts the words of a text for each thing: thing by thing, word by word, as the list of choices has them. */
export type ChoiceCounter = (words: readonly string[]) => readonly ReadonlyMap<string, number>[];

const formOf = (form: string, thing: number, word: string): Form => {
  const [first = '', ...rest] = wordsIn(form).map(({ plain }) => plain);
  return { first, rest, open: form.endsWith('*'), thing, word };
};

const fits = ({ first, rest, open }: Form, words: readonly string[], at: number): boolean =>
  [first, ...rest].every((wanted, place) => {
    const word = words[at + place] ?? '';
    return open && place === rest.length ? word.startsWith(wanted) : word === wanted;
  });

const lengthOf = ({ rest }: Form): number => rest.length;

/** A counter of the choices given. At each place the longest form that fits counts for a thing, once. */
export const counterOf = (choices: readonly WordChoice[]): ChoiceCounter => {
  const shelves = new Map<string, Form[]>();
  choices.forEach(({ words }, thing) => {
    for (const [word, forms] of Object.entries(words))
      for (const form of forms.map((each) => formOf(each, thing, word))) {
        const key = form.open && form.rest.length === 0 ? `${form.first.slice(0, STEM)}*` : form.first;
        const shelf = shelves.get(key);
        if (shelf) shelf.push(form);
        else shelves.set(key, [form]);
      }
  });
  for (const shelf of shelves.values()) shelf.sort((a, b) => lengthOf(b) - lengthOf(a));
  return (words) => {
    const counts = choices.map(() => new Map<string, number>());
    /** Where the last form counted for each thing ends. */
    const ends = new Uint32Array(choices.length);
    words.forEach((plain, at) => {
      const near = [...(shelves.get(plain) ?? []), ...(shelves.get(`${plain.slice(0, STEM)}*`) ?? [])];
      for (const form of near) {
        if ((ends[form.thing] ?? 0) > at || !fits(form, words, at)) continue;
        ends[form.thing] = at + 1 + form.rest.length;
        const counted = counts[form.thing];
        counted?.set(form.word, (counted.get(form.word) ?? 0) + 1);
      }
    });
    return counts;
  };
};
