import { besideOf, eitherBeside, sideOf } from './beside.ts';
import type { SearchDocument } from './document.ts';
import { levelOf, type Postings } from './postings.ts';
import { eachWord, pairOf, termOf } from './words.ts';

/** What the documents said of one term. */
export interface Gathered {
  readonly term: string;
  readonly postings: Postings;
  /** What stands beside the term in each of its passages (beside.ts). */
  readonly beside: Uint8Array;
  readonly name: boolean;
}

/** Takes documents one by one and holds where each of their terms stands. */
export interface Gatherer {
  readonly take: (item: SearchDocument) => void;
  /** The terms, in no order. */
  readonly terms: () => readonly string[];
  readonly gathered: (term: string) => Gathered;
  /** In how many stories a term stands. */
  readonly count: (term: string) => number;
}

interface Numbers {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly length: () => number;
}

/** Numbers to a piece, as a power of two. */
const PIECE = 16;

/** A list that grows piece by piece: to grow by copying takes twice the room, and leaves half of it empty. */
const numbers = (piece: (size: number) => Int32Array | Uint16Array | Uint8Array): Numbers => {
  const size = 2 ** PIECE;
  const pieces: (Int32Array | Uint16Array | Uint8Array)[] = [];
  let last = piece(0);
  let length = 0;
  return {
    push: (value) => {
      if ((length & (size - 1)) === 0) {
        last = piece(size);
        pieces.push(last);
      }
      last[length & (size - 1)] = value;
      length += 1;
    },
    at: (index) => pieces[index >>> PIECE]?.[index & (size - 1)] ?? 0,
    length: () => length,
  };
};
const large = (): Numbers => numbers((size) => new Int32Array(size));
const small = (): Numbers => numbers((size) => new Uint16Array(size));
const bytes = (): Numbers => numbers((size) => new Uint8Array(size));
const MOST_SMALL = 0xffff;

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

/** True for a word that begins with no capital. */
const isSmall = (printed: string): boolean => {
  const code = printed.charCodeAt(0);
  if (code < 128) return code < 65 || code > 90;
  return printed.charAt(0) === printed.charAt(0).toLowerCase();
};

/** Beyond any number of terms, so that two fit into one key. */
const PAIRS = 2 ** 26;
const EDGE = sideOf('');

/**
 * Gathers the terms of documents. Where two `frequent` terms stand side by side, the pair is gathered
 * too: a phrase of words that stand everywhere could not be found by the words alone.
 */
export const gatherer = (frequent: ReadonlySet<string>): Gatherer => {
  const ids = new Map<string, number>();
  const names: string[] = [];
  const forms = new Map<string, number>();
  const pairs = new Map<number, number>();
  const isFrequent: boolean[] = [];
  const lower: number[] = [];
  const lengths = large();
  const postTerm = large();
  const postStory = large();
  const postTimes = small();
  const postStart = large();
  const passages = small();
  const besides = bytes();
  const sides: number[] = [];
  const capitals: number[] = [];
  let total = 0;

  const added = (term: string): number => {
    const id = names.length;
    ids.set(term, id);
    names.push(term);
    capitals.push(0);
    lower.push(0);
    sides.push(sideOf(term));
    isFrequent.push(frequent.has(term));
    return id;
  };
  const pairIdOf = (first: number, second: number): number => {
    const key = first * PAIRS + second;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const id = added(pairOf(names[first] ?? '', names[second] ?? ''));
    pairs.set(key, id);
    return id;
  };
  const idOf = (printed: string): number => {
    const known = forms.get(printed);
    if (known !== undefined) return known;
    const term = termOf(printed);
    let id = ids.get(term);
    if (id === undefined && term !== '') id = added(term);
    if (forms.size > MOST_FORMS) forms.clear();
    forms.set(printed, id ?? -1);
    return id ?? -1;
  };

  const take = (item: SearchDocument): void => {
    const story = lengths.length();
    const found = new Map<number, { times: number; readonly at: number[]; readonly beside: number[] }>();
    let length = 0;
    const note = (id: number, passage: number, worth: number, beside: number): void => {
      const seen = found.get(id);
      if (!seen) {
        found.set(id, { times: worth, at: [passage], beside: [beside] });
        return;
      }
      seen.times += worth;
      if (seen.at.at(-1) === passage) seen.beside.push(eitherBeside(seen.beside.pop() ?? 0, beside));
      else {
        seen.at.push(passage);
        seen.beside.push(beside);
      }
    };
    const read = (text: string, passage: number, worth: number): void => {
      const row: number[] = [];
      eachWord(text, (printed, start) => {
        const id = idOf(printed);
        if (id < 0) return;
        if (isSmall(printed)) lower[id] = (lower[id] ?? 0) + 1;
        else if (passage > 0 && !opensSentence(text, start)) capitals[id] = (capitals[id] ?? 0) + 1;
        row.push(id);
      });
      length += row.length;
      const side = (at: number): number => sides[row[at] ?? -1] ?? EDGE;
      for (const [at, id] of row.entries()) {
        note(id, passage, worth, besideOf(side(at - 1), side(at + 1)));
        const next = row[at + 1] ?? -1;
        if (isFrequent[id] && isFrequent[next])
          note(pairIdOf(id, next), passage, worth, besideOf(side(at - 1), side(at + 2)));
      }
    };
    read(item.title, 0, TITLE);
    for (const [index, { kind, text }] of item.passages.entries()) {
      if (index < 0xfffe) read(text, index + 1, kind === 'standfirst' ? STANDFIRST : 1);
    }
    for (const [id, { times, at, beside }] of found) {
      postTerm.push(id);
      postStory.push(story);
      postTimes.push(Math.min(times, MOST_SMALL));
      postStart.push(passages.length());
      for (const passage of at) passages.push(passage);
      for (const byte of beside) besides.push(byte);
    }
    lengths.push(length);
    total += length;
  };

  /** Where each term's postings are, in the order of the stories: a counting sort. */
  const sorted = () => {
    const count = postTerm.length();
    const from = new Int32Array(names.length + 1);
    for (let at = 0; at < count; at++) {
      const id = postTerm.at(at);
      from[id + 1] = (from[id + 1] ?? 0) + 1;
    }
    for (let id = 0; id < names.length; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
    const next = from.slice();
    const order = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const id = postTerm.at(at);
      const place = next[id] ?? 0;
      next[id] = place + 1;
      order[place] = at;
    }
    return { from, order, mean: total / Math.max(1, lengths.length()) };
  };
  let made: ReturnType<typeof sorted> | null = null;
  const table = (): ReturnType<typeof sorted> => {
    made ??= sorted();
    return made;
  };
  const places = (term: string): readonly [from: number, to: number] => {
    const id = ids.get(term) ?? -1;
    return [table().from[id] ?? 0, table().from[id + 1] ?? 0];
  };

  const endOf = (at: number): number =>
    at + 1 < postStart.length() ? postStart.at(at + 1) : passages.length();

  const gathered = (term: string): Gathered => {
    const [from, to] = places(term);
    const { order, mean } = table();
    const stories = new Int32Array(to - from);
    const levels = new Uint8Array(to - from);
    const starts = new Int32Array(to - from + 1);
    for (let place = 0; place < to - from; place++) {
      const at = order[from + place] ?? 0;
      const story = postStory.at(at);
      stories[place] = story;
      levels[place] = levelOf(postTimes.at(at), lengths.at(story), mean);
      starts[place + 1] = (starts[place] ?? 0) + endOf(at) - postStart.at(at);
    }
    const held = new Uint16Array(starts[to - from] ?? 0);
    const beside = new Uint8Array(held.length);
    let into = 0;
    for (let place = from; place < to; place++) {
      const at = order[place] ?? 0;
      const end = endOf(at);
      for (let passage = postStart.at(at); passage < end; passage++) {
        beside[into] = besides.at(passage);
        held[into++] = passages.at(passage);
      }
    }
    const id = ids.get(term) ?? -1;
    const inCapitals = capitals[id] ?? 0;
    return {
      term,
      postings: { stories, levels, starts, passages: held },
      beside,
      name: lower[id] === 0 || inCapitals > (lower[id] ?? 0),
    };
  };
  const count = (term: string): number => {
    const [first, last] = places(term);
    return last - first;
  };
  return { take, terms: () => names, gathered, count };
};
