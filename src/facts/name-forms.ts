import { type Word, wordsIn } from '../text/words.ts';
import type { Authority, Outlet, Vocabulary } from './authority.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { PARTICLES, SUFFIXES, TITLE_GROUPS } from './name-shapes.ts';

export type NameKind = 'person' | 'organisation' | 'location';

/** An authority record as the recogniser holds it. */
export interface Held {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  /** True for a place within another whose people have no name of their own: a town, not a nation. */
  readonly town: boolean;
}

/**
 * How a form means its entry: `full` by itself; `solo` by itself, although it is one word of a person's
 * name; `titled` with a title before the surname; `short` only where another form stands in the story.
 */
export type Rank = 'full' | 'solo' | 'titled' | 'short';

/** How a word of a form must be printed: capitalised, all in capitals, or as it comes. */
type Print = 'capital' | 'capitals' | 'any';

export interface Form {
  readonly held: Held;
  readonly rank: Rank;
  readonly prints: readonly Print[];
  /** Positions of words that follow a comma. */
  readonly commas: readonly number[];
  /** Words of title ahead of the name. */
  readonly title: number;
}

/** A tree over plain words: the forms that end here, and what may follow. */
export interface FormNode {
  readonly next: Map<string, FormNode>;
  readonly forms: Form[];
}

/** A vocabulary made ready for reading. */
export interface NameIndex {
  readonly root: FormNode;
  /** The first words of forms that may be printed without a capital: few, and most words of a text are none. */
  readonly small: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  /** Plain demonym to the ids of the places it belongs to. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
  /** The chain of places around a place, itself first. */
  readonly around: (id: string) => readonly string[];
}

const printOf = (word: string): Print => {
  const letters = word.replaceAll('.', '');
  if (letters.length > 1 && /^[\p{Lu}\p{N}]+$/u.test(letters) && /\p{Lu}/u.test(letters)) return 'capitals';
  return /^\p{Lu}/u.test(letters) ? 'capital' : 'any';
};

/** "The Guardian" is a name by its capital T; "the New York Times" needs none. */
const ARTICLE_AND_WORD = /^The \S+$/;

const add = (root: FormNode, text: string, held: Held, rank: Rank, title = 0): void => {
  const words = wordsIn(text);
  let node = root;
  for (const { plain } of words) {
    const next = node.next.get(plain) ?? { next: new Map(), forms: [] };
    node.next.set(plain, next);
    node = next;
  }
  if (words.length === 0 || node.forms.some((form) => form.held === held)) return;
  const commas = words.flatMap((word, at) =>
    at > 0 && text.slice(words[at - 1]?.end, word.start).includes(',') ? [at] : [],
  );
  const prints = words.map((word) => {
    const print = printOf(text.slice(word.start, word.end));
    const small = PARTICLES.has(word.plain) && words.length > 1 && !ARTICLE_AND_WORD.test(text);
    return print === 'capital' && small ? 'any' : print;
  });
  node.forms.push({ held, rank, prints, commas, title });
};

const PARTICLE_BEFORE =
  /^(?:al|el|bin|ibn|de|del|della|der|di|da|dos|du|le|la|van|von|ben|abu|st\.?|ter|o)$/i;

/** A person's surname, with and without the particles before it. */
export const surnamesOf = (name: string): readonly string[] => {
  const parts = name.split(/[\s]+/).filter((part) => !SUFFIXES.has(part.toLowerCase().replace(/[.,]/g, '')));
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return [];
  let from = parts.length - 1;
  while (from > 1 && PARTICLE_BEFORE.test(parts[from - 1] ?? '')) from -= 1;
  const whole = parts.slice(from).join(' ');
  const bare = /^(?:al|el|ul)-(.+)$/i.exec(last)?.[1];
  return [
    ...new Set([
      whole,
      ...(from < parts.length - 1 && whole.length > 4 ? [] : [last]),
      ...(bare ? [bare] : []),
    ]),
  ];
};

/** True where the family's name stands first ("Xi Jinping"): the vocabulary gives it as the short form. */
export const familyFirst = (name: string, short: readonly string[]): boolean =>
  short.some((form) => name.startsWith(`${form} `));

const titlesLike = (title: string): readonly string[] =>
  TITLE_GROUPS.find((group) => group.includes(title)) ?? [title];

const addPerson = (root: FormNode, person: Authority): void => {
  const held: Held = { kind: 'person', id: person.id, name: person.name, within: null, town: false };
  for (const form of [person.name, ...person.variants]) {
    add(root, form, held, wordsIn(form).length === 1 && /\s/.test(person.name) ? 'solo' : 'full');
  }
  const surnames = [...surnamesOf(person.name), ...person.short];
  for (const title of (person.titles ?? []).flatMap(titlesLike)) {
    for (const surname of surnames) add(root, `${title} ${surname}`, held, 'titled', wordsIn(title).length);
  }
  for (const surname of surnames) add(root, surname, held, 'short');
};

const addOther = (root: FormNode, entry: Authority, kind: NameKind): void => {
  const within = entry.within ?? null;
  const town = kind === 'location' && within !== null && (entry.demonyms ?? []).length === 0;
  const held: Held = { kind, id: entry.id, name: entry.name, within, town };
  for (const form of [entry.name, ...entry.variants]) add(root, form, held, 'full');
  for (const form of entry.short) add(root, form, held, 'short');
};

const meansOther = (root: FormNode, text: string): boolean => {
  let node: FormNode | undefined = root;
  for (const { plain } of wordsIn(text)) node = node?.next.get(plain);
  return node?.forms.some(({ rank }) => rank === 'full') ?? false;
};

/** The names of an outlet that mean it within a sentence. */
const addOutlet = (root: FormNode, outlet: Outlet): void => {
  if (outlet.prose === false) return;
  const held: Held = { kind: 'organisation', id: outlet.id, name: outlet.name, within: null, town: false };
  for (const form of [outlet.name, ...outlet.variants]) {
    if (!/\p{Lu}/u.test(form) || /\.\p{Ll}{2,}/u.test(form)) continue;
    if (meansOther(root, form) || outlet.name === `The ${form}`) continue;
    add(root, form, held, 'full');
    if (/^The \S+ \S/.test(form)) add(root, form.slice(4), held, 'full');
  }
};

const mayOpenSmall = ({ forms, next }: FormNode): boolean =>
  forms.some(({ prints }) => prints[0] === 'any') || [...next.values()].some(mayOpenSmall);

const INDEXES = new WeakMap<Vocabulary, NameIndex>();

/** The index over every form of the vocabulary, made once. */
export const nameIndexOf = (vocabulary: Vocabulary): NameIndex => {
  const known = INDEXES.get(vocabulary);
  if (known) return known;
  const root: FormNode = { next: new Map(), forms: [] };
  const given = new Set(GIVEN_NAMES);
  const demonyms = new Map<string, readonly string[]>();
  for (const entry of vocabulary.organisations) addOther(root, entry, 'organisation');
  for (const entry of vocabulary.places) {
    addOther(root, entry, 'location');
    for (const demonym of entry.demonyms ?? []) {
      const plain = wordsIn(demonym).at(-1)?.plain ?? '';
      demonyms.set(plain, [...(demonyms.get(plain) ?? []), entry.id]);
    }
  }
  for (const person of vocabulary.people) {
    addPerson(root, person);
    const [first, second] = wordsIn(person.name);
    if (first && second && first.plain.length > 2) given.add(first.plain);
  }
  for (const outlet of vocabulary.outlets) addOutlet(root, outlet);
  const parents = new Map(vocabulary.places.map(({ id, within }) => [id, within ?? null]));
  const around = (id: string): readonly string[] => {
    const chain: string[] = [];
    for (let at: string | null = id; at !== null && !chain.includes(at); at = parents.get(at) ?? null)
      chain.push(at);
    return chain;
  };
  const small = new Set([...root.next].filter(([, node]) => mayOpenSmall(node)).map(([word]) => word));
  const index = { root, small, given, demonyms, around };
  INDEXES.set(vocabulary, index);
  return index;
};

/** A form met in the words of a passage. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly forms: readonly Form[];
}

const GAP = /^(?:\s|-|'\s?|\/|\s?&\s?)$/;
const AFTER_ABBREVIATION = /^\.\s?$/;

const joined = (text: string, words: readonly Word[], at: number, comma: boolean): boolean => {
  const before = words[at - 1];
  const word = words[at];
  if (!before || !word) return false;
  const gap = text.slice(before.end, word.start);
  if (comma) return gap === ', ';
  if (GAP.test(gap)) return true;
  if (AFTER_ABBREVIATION.test(gap)) return before.end - before.start <= 3;
  return gap === ' ' || (gap === '' && text[before.end - 1] === '.');
};

const printed = (text: string, word: Word, print: Print): boolean => {
  if (print === 'any') return true;
  const first = text[word.start] ?? '';
  if (print === 'capital') return first !== first.toLowerCase() || /\p{N}/u.test(first);
  const form = text.slice(word.start, word.end);
  return form === form.toUpperCase();
};

const fits = (text: string, words: readonly Word[], at: readonly number[], form: Form): boolean =>
  at.every((index, position) => {
    const word = words[index];
    const print = form.prints[position];
    if (!word || !print || !printed(text, word, print)) return false;
    const skipped = position > 0 && index !== (at[position - 1] ?? 0) + 1;
    return position === 0 || skipped || joined(text, words, index, form.commas.includes(position));
  });

const NO_MATCHES: readonly Match[] = [];

const isSmallLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 96 && code < 123;
};

/** The forms that begin at a word, longest first. A middle initial may stand between given name and surname. */
export const matchesAt = (
  text: string,
  words: readonly Word[],
  from: number,
  index: NameIndex,
): readonly Match[] => {
  const word = words[from];
  if (!word || (isSmallLetter(text, word.start) && !index.small.has(word.plain))) return NO_MATCHES;
  const first = index.root.next.get(word.plain);
  if (!first) return NO_MATCHES;
  const matches: Match[] = [];
  const walk = (start: FormNode, path: readonly number[], skipped: boolean): void => {
    let node: FormNode = start;
    const at = [...path];
    for (;;) {
      const forms = node.forms.filter(
        (form) => (!skipped || form.held.kind === 'person') && fits(text, words, at, form),
      );
      const last = at.at(-1) ?? from;
      if (forms.length > 0) matches.push({ from, to: last + 1, forms });
      const word = words[last + 1];
      if (!word) return;
      const next = node.next.get(word.plain);
      if (at.length === 1 && !skipped && isInitial(text, word) && index.given.has(words[from]?.plain ?? '')) {
        const after = node.next.get(words[last + 2]?.plain ?? '');
        if (after) walk(after, [...at, last + 2], true);
      }
      if (!next) return;
      node = next;
      at.push(last + 1);
    }
  };
  walk(first, [from], false);
  return matches.sort((a, b) => b.to - a.to);
};

const isInitial = (text: string, word: Word): boolean =>
  word.plain.length === 1 && /^\p{Lu}\.?$/u.test(text.slice(word.start, word.end));
