import type { SearchDocument } from './document.ts';
import { numbers } from './numbers.ts';
import type { Postings } from './postings.ts';
import { type Standing, standingOf, type Words } from './standing.ts';
import { bitsOf, type Places } from './tails.ts';
import { eachWord, termOf } from './words.ts';

/** What the documents said of one term. */
export interface Gathered {
  readonly term: string;
  readonly postings: Postings;
  readonly name: boolean;
}

/** Takes documents one by one and holds where each of their terms stands. */
export interface Gatherer {
  readonly take: (item: SearchDocument) => void;
  /** The terms, in no order. */
  readonly terms: () => readonly string[];
  readonly gathered: (term: string) => Gathered;
  /** Every place of a term, and what follows it there (tails.ts); they stand until those of another term are asked for. */
  readonly places: (term: string) => Places;
  /** In how many stories a term stands. */
  readonly count: (term: string) => number;
}

/** How many times over a word counts by where it stands. */
const TITLE = 4;
const STANDFIRST = 2;
/** Marks that may stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s"'“”‘’«»([{*]/;
const STOP = /[.!?:;|>\-–—…]/;
/** Printed words are looked up by their form; the table is emptied when it grows beyond this. */
const MOST_FORMS = 400_000;
const RECENT = 2 ** 14;

const opensSentence = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && OPENING.test(text[at] ?? '')) at--;
  return at < 0 || STOP.test(text[at] ?? '');
};

/** True for a word that begins with no capital. */
const isSmall = (printed: string): boolean => {
  const code = printed.charCodeAt(0);
  if (code < 128) return code < 65 || code > 90;
  return printed.charAt(0) === printed.charAt(0).toLowerCase();
};

/** A story is read for so many passages at the most: a place says in two bytes in which it is. */
const MOST_PASSAGES = 2 ** 16;

/** Gathers the terms of documents. All of them are taken before the first term is asked for. */
export const gatherer = (): Gatherer => {
  const ids = new Map<string, number>();
  const names: string[] = [];
  const forms = new Map<string, number>();
  /** Of each term: how often in small letters, how often with a capital that no sentence asks for, in how many stories. */
  const lower: number[] = [];
  const capitals: number[] = [];
  const counts: number[] = [];
  const lastIn: number[] = [];
  const [terms, begins, worths, storyOf, firsts] = [numbers(), numbers(), numbers(), numbers(), numbers()];

  /** The form that was last met in each of some slots: most words are met again before another takes theirs. */
  const recent: string[] = Array.from({ length: RECENT }, () => '');
  const recentIds = new Int32Array(RECENT).fill(-1);

  const idOf = (printed: string): number => {
    let slot = 0;
    for (let at = 0; at < printed.length; at++) slot = (Math.imul(slot, 31) + printed.charCodeAt(at)) | 0;
    slot &= RECENT - 1;
    if (recent[slot] === printed) return recentIds[slot] ?? -1;
    const id = lookedUp(printed);
    recent[slot] = printed;
    recentIds[slot] = id;
    return id;
  };
  const lookedUp = (printed: string): number => {
    const known = forms.get(printed);
    if (known !== undefined) return known;
    const term = termOf(printed);
    let id = term === '' ? -1 : ids.get(term);
    if (id === undefined) {
      id = names.length;
      ids.set(term, id);
      names.push(term);
      for (const list of [lower, capitals, counts]) list.push(0);
      lastIn.push(-1);
    }
    if (forms.size > MOST_FORMS) forms.clear();
    forms.set(printed, id);
    return id;
  };

  const take = (item: SearchDocument): void => {
    const story = firsts.length();
    firsts.push(begins.length());
    const read = (text: string, worth: number, isTitle: boolean): void => {
      begins.push(terms.length());
      storyOf.push(story);
      worths.push(worth);
      eachWord(text, (printed, start) => {
        const id = idOf(printed);
        if (id < 0) return;
        if (isSmall(printed)) lower[id] = (lower[id] ?? 0) + 1;
        else if (!isTitle && !opensSentence(text, start)) capitals[id] = (capitals[id] ?? 0) + 1;
        if (lastIn[id] !== story) {
          lastIn[id] = story;
          counts[id] = (counts[id] ?? 0) + 1;
        }
        terms.push(id);
      });
    };
    read(item.title, TITLE, true);
    for (const { kind, text } of item.passages.slice(0, MOST_PASSAGES - 1))
      read(text, kind === 'standfirst' ? STANDFIRST : 1, false);
  };

  let standing: Standing | null = null;
  const all = (): Standing => {
    if (standing) return standing;
    firsts.push(begins.length());
    begins.push(terms.length());
    const read: Words = {
      terms: terms.taken(),
      begins: begins.taken(),
      worths: worths.taken(),
      storyOf: storyOf.taken(),
      firsts: firsts.taken(),
    };
    standing = standingOf(read, Uint8Array.from(names, bitsOf));
    return standing;
  };
  const numberOf = (term: string): number => ids.get(term) ?? -1;
  const count = (term: string): number => counts[numberOf(term)] ?? 0;

  return {
    take,
    terms: () => names,
    gathered: (term) => {
      const id = numberOf(term);
      return {
        term,
        postings: all().postings(id, count(term)),
        name: lower[id] === 0 || (capitals[id] ?? 0) > (lower[id] ?? 0),
      };
    },
    places: (term) => all().places(numberOf(term)),
    count,
  };
};
