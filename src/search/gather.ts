import type { SearchDocument } from './document.ts';
import { levelOf, type Postings } from './postings.ts';
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
}

interface Numbers {
  readonly push: (value: number) => void;
  readonly all: () => Int32Array;
  readonly length: () => number;
}

const numbers = (): Numbers => {
  let held = new Int32Array(1024);
  let length = 0;
  const push = (value: number): void => {
    if (length === held.length) {
      const grown = new Int32Array(length * 2);
      grown.set(held);
      held = grown;
    }
    held[length++] = value;
  };
  return { push, all: () => held.subarray(0, length), length: () => length };
};

/** How many times over a word counts by where it stands. */
const TITLE = 4;
const STANDFIRST = 2;
/** Marks that may stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s"'“”‘’«»([{*]/;
const STOP = /[.!?:;|>\-–—…]/;
/** Printed words are looked up by their form; the table is emptied when it grows beyond this. */
const MOST_FORMS = 400_000;

const opensSentence = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && OPENING.test(text[at] ?? '')) at--;
  return at < 0 || STOP.test(text[at] ?? '');
};

export const gatherer = (): Gatherer => {
  const ids = new Map<string, number>();
  const names: string[] = [];
  const forms = new Map<string, number>();
  const lower: number[] = [];
  const lengths = numbers();
  const postTerm = numbers();
  const postStory = numbers();
  const postTimes = numbers();
  const postStart = numbers();
  const passages = numbers();
  const capitals: number[] = [];
  let total = 0;

  const idOf = (printed: string): number => {
    const known = forms.get(printed);
    if (known !== undefined) return known;
    const term = termOf(printed);
    let id = ids.get(term);
    if (id === undefined && term !== '') {
      id = names.length;
      ids.set(term, id);
      names.push(term);
      capitals.push(0);
      lower.push(0);
    }
    if (forms.size > MOST_FORMS) forms.clear();
    forms.set(printed, id ?? -1);
    return id ?? -1;
  };

  const take = (item: SearchDocument): void => {
    const story = lengths.length();
    const found = new Map<number, { times: number; at: number[] }>();
    let length = 0;
    const read = (text: string, passage: number, worth: number): void =>
      eachWord(text, (printed, start) => {
        const id = idOf(printed);
        if (id < 0) return;
        length++;
        const first = printed[0] ?? '';
        if (first === first.toLowerCase()) lower[id] = (lower[id] ?? 0) + 1;
        else if (passage > 0 && !opensSentence(text, start)) capitals[id] = (capitals[id] ?? 0) + 1;
        const seen = found.get(id);
        if (!seen) found.set(id, { times: worth, at: [passage] });
        else {
          seen.times += worth;
          if (seen.at.at(-1) !== passage) seen.at.push(passage);
        }
      });
    read(item.title, 0, TITLE);
    for (const [index, { kind, text }] of item.passages.entries()) {
      if (index < 0xfffe) read(text, index + 1, kind === 'standfirst' ? STANDFIRST : 1);
    }
    for (const [id, { times, at }] of found) {
      postTerm.push(id);
      postStory.push(story);
      postTimes.push(times);
      postStart.push(passages.length());
      for (const passage of at) passages.push(passage);
    }
    lengths.push(length);
    total += length;
  };

  /** Postings of each term together, in the order of the stories (a counting sort). */
  const sorted = (): { readonly from: Int32Array; readonly order: Int32Array } => {
    const byTerm = postTerm.all();
    const from = new Int32Array(names.length + 1);
    for (const id of byTerm) from[id + 1] = (from[id + 1] ?? 0) + 1;
    for (let id = 0; id < names.length; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
    const next = from.slice();
    const order = new Int32Array(byTerm.length);
    for (let at = 0; at < byTerm.length; at++) {
      const id = byTerm[at] ?? 0;
      const place = next[id] ?? 0;
      order[place] = at;
      next[id] = place + 1;
    }
    return { from, order };
  };
  let table: ReturnType<typeof sorted> | null = null;

  const gathered = (term: string): Gathered => {
    table ??= sorted();
    const id = ids.get(term) ?? -1;
    const [first, last] = [table.from[id] ?? 0, table.from[id + 1] ?? 0];
    const [story, times, starts, all, words] = [postStory, postTimes, postStart, passages, lengths].map(
      ({ all }) => all(),
    ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    const mean = total / Math.max(1, words.length);
    const count = last - first;
    const stories = new Int32Array(count);
    const levels = new Uint8Array(count);
    const ends = new Int32Array(count + 1);
    const held: number[] = [];
    for (let i = 0; i < count; i++) {
      const at = table.order[first + i] ?? 0;
      const number = story[at] ?? 0;
      stories[i] = number;
      levels[i] = levelOf(times[at] ?? 1, words[number] ?? 1, mean);
      const end = at + 1 < starts.length ? (starts[at + 1] ?? 0) : all.length;
      for (let p = starts[at] ?? 0; p < end; p++) held.push(all[p] ?? 0);
      ends[i + 1] = held.length;
    }
    const small = lower[id] ?? 0;
    const large = capitals[id] ?? 0;
    return {
      term,
      postings: { stories, levels, starts: ends, passages: Uint16Array.from(held) },
      name: large > 0 && large > small,
    };
  };
  return { take, terms: () => names, gathered };
};
