import type { Quotation } from '../facts/fact.ts';
import { factsOf } from '../facts/fact.ts';
import type { Span } from '../text/span.ts';
import { hashesIn, type Word, wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { groupsOf } from './groups.ts';
import { forEachShared, shinglesOf } from './shingles.ts';

/** A quotation where one story prints it. */
export interface QuotedAt {
  /** The accession id of the story. */
  readonly story: string;
  readonly span: Span;
  readonly value: Quotation;
  /** The words of `span` that the shared quotation has too. */
  readonly shared: readonly Span[];
}

/** The same words as several stories cut them. */
export interface SharedQuotation {
  /** The words as the story that cut them shortest prints them, without the mark that ends them. */
  readonly words: string;
  readonly speaker: string | null;
  /** In the order of the stories given, then of their text. */
  readonly places: readonly QuotedAt[];
}

/** Share of the shorter piece that must stand in the other as one run of words. */
const SAME = 0.8;
/** A piece of fewer words than this is matched within an event only: "we have to do more" is anybody's. */
const TELLING = 7;
const FEWEST = 3;
/** Longer pieces are found by runs of this many words. */
const RUN = 5;
/** A run of words that more quotations hold is a figure of speech. */
const MOST_HOLDERS = 120;
/** How many places of one quotation are compared to find the shortest cut. */
const MOST_COMPARED = 12;
/** Where something was left out or put in: "…", "[…]", "[the president]". */
const CUT = /\[[^\]]{0,60}\]|…|\.\s?\.\s?\.\s?\.?/g;

const PLACES = 2 ** 26;

/** Words of a quotation between two cuts: where they stand, and their hashes. */
interface Piece extends Span {
  readonly words: Int32Array;
}

interface Quote {
  readonly story: string;
  /** The text of the story. */
  readonly text: string;
  readonly span: Span;
  readonly value: Quotation;
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/** A piece that is long enough to be matched, and the place of its quotation in the list of all. */
interface Cut {
  readonly quote: number;
  readonly words: Int32Array;
}

const pieceOf = (text: string, start: number, end: number): Piece => ({
  start,
  end,
  words: hashesIn(text, [{ start, end }]).words,
});

const piecesOf = (text: string, { start, end }: Span): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = start;
  for (const cut of text.slice(start, end).matchAll(CUT)) {
    pieces.push(pieceOf(text, from, start + cut.index));
    from = start + cut.index + cut[0].length;
  }
  pieces.push(pieceOf(text, from, end));
  return pieces.filter(({ words }) => words.length > 0);
};

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The longest shared run that holds the middle word of the shorter piece. Where two pieces share a run of
 * half the shorter one or more, it is this one.
 */
const runThroughMiddle = (a: Int32Array, b: Int32Array): Run => {
  if (a.length > b.length) {
    const turned = runThroughMiddle(b, a);
    return { a: turned.b, b: turned.a, length: turned.length };
  }
  const middle = a.length >> 1;
  let [bestA, bestB, best] = [0, 0, 0];
  for (let at = b.indexOf(a[middle] ?? 0); at >= 0; at = b.indexOf(a[middle] ?? 0, at + 1)) {
    let [from, to] = [0, 1];
    while (from < middle && from < at && a[middle - from - 1] === b[at - from - 1]) from += 1;
    while (middle + to < a.length && at + to < b.length && a[middle + to] === b[at + to]) to += 1;
    if (from + to > best) [bestA, bestB, best] = [middle - from, at - from, from + to];
  }
  return { a: bestA, b: bestB, length: best };
};

/** Two rows of the table below, made once and grown where a piece is longer. */
let rows: readonly [Uint16Array, Uint16Array] = [new Uint16Array(256), new Uint16Array(256)];

/** The longest run of words that two pieces share. */
const longestRun = (a: Int32Array, b: Int32Array): Run => {
  const likely = runThroughMiddle(a, b);
  if (2 * likely.length >= Math.min(a.length, b.length)) return likely;
  if (rows[0].length <= b.length)
    rows = [new Uint16Array(2 * b.length + 2), new Uint16Array(2 * b.length + 2)];
  let [before, row] = rows;
  before.fill(0, 0, b.length + 1);
  row[0] = 0;
  let [bestA, bestB, best] = [0, 0, 0];
  for (let x = 0; x < a.length; x += 1) {
    const word = a[x];
    for (let y = 0; y < b.length; y += 1) {
      const length = word === b[y] ? (before[y] ?? 0) + 1 : 0;
      row[y + 1] = length;
      if (length > best) [bestA, bestB, best] = [x + 1 - length, y + 1 - length, length];
    }
    [before, row] = [row, before];
  }
  return { a: bestA, b: bestB, length: best };
};

const quotesOf = ({ source, facts }: Article): readonly Quote[] =>
  factsOf(facts, 'quotation').flatMap(({ value, evidence }) => {
    const span = evidence[0];
    if (!span) return [];
    const pieces = piecesOf(source.text, span);
    const length = pieces.reduce((sum, { words }) => sum + words.length, 0);
    return [{ story: source.id, text: source.text, span, value, pieces, length }];
  });

const mostCommon = (names: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
};

/** The runs of words that two pieces share, in their order: the longest, and those before and behind it. */
const sharedRuns = (a: Int32Array, b: Int32Array): readonly Run[] => {
  const run = longestRun(a, b);
  if (run.length < FEWEST) return [];
  const [endA, endB] = [run.a + run.length, run.b + run.length];
  return [
    ...sharedRuns(a.subarray(0, run.a), b.subarray(0, run.b)),
    run,
    ...sharedRuns(a.subarray(endA), b.subarray(endB)).map((rest) => ({
      a: endA + rest.a,
      b: endB + rest.b,
      length: rest.length,
    })),
  ];
};

/** The words of one quotation that another has too, as spans of the text. */
const sharedSpans = (own: Quote, other: Quote): readonly Span[] =>
  own.pieces.flatMap((piece) => {
    let printed: readonly Word[] | undefined;
    return other.pieces.flatMap((theirs) =>
      sharedRuns(piece.words, theirs.words).flatMap((run) => {
        printed ??= wordsIn(own.text, piece.start, piece.end);
        const [first, last] = [printed[run.a], printed[run.a + run.length - 1]];
        return first && last ? [{ start: first.start, end: last.end }] : [];
      }),
    );
  });

/** The pairs among some cuts that share a run of `length` words, as places in the list of all cuts. */
const pairsAmong = (cuts: readonly Cut[], chosen: readonly number[], length: number): ReadonlySet<number> => {
  const pairs = new Set<number>();
  const runs = chosen.map((place) => shinglesOf(cuts[place]?.words ?? new Int32Array(), length));
  forEachShared(runs, (held) => {
    if (held.length > MOST_HOLDERS) return;
    held.forEach((b, at) => {
      for (const a of held.slice(0, at)) pairs.add((chosen[a] ?? 0) * PLACES + (chosen[b] ?? 0));
    });
  });
  return pairs;
};

const isSame = (a: Cut, b: Cut): boolean => {
  if (a.quote === b.quote) return false;
  const shorter = Math.min(a.words.length, b.words.length);
  return runThroughMiddle(a.words, b.words).length >= Math.max(FEWEST, SAME * shorter);
};

/** What a quotation reads like where it is named: without the mark that ended it in its sentence. */
const headingOf = ({ value }: Quote): string => value.words.replace(/\s+/g, ' ').replace(/[\s.,;:]+$/, '');

const sharedOf = (group: readonly Quote[], familyOf: (id: string) => string): SharedQuotation | null => {
  const [first] = group;
  if (!first || !group.some(({ story }) => familyOf(story) !== familyOf(first.story))) return null;
  const apart = (a: Quote, b: Quote): number =>
    sharedSpans(a, b).reduce((sum, { start, end }) => sum + end - start, 0);
  let best = { quote: first, letters: 0 };
  for (const one of group.slice(0, MOST_COMPARED)) {
    for (const other of group.slice(0, MOST_COMPARED)) {
      if (familyOf(one.story) === familyOf(other.story) || one.length > other.length) continue;
      const letters = apart(one, other);
      const better = letters > best.letters || (letters === best.letters && one.length < best.quote.length);
      if (better) best = { quote: one, letters };
    }
  }
  return {
    words: headingOf(best.quote),
    speaker: mostCommon(group.flatMap(({ value }) => value.speaker ?? [])),
    places: group.map((quote) => ({
      story: quote.story,
      span: quote.span,
      value: quote.value,
      shared: quote === best.quote ? [quote.span] : sharedSpans(quote, best.quote),
    })),
  };
};

/**
 * Quotations that stories of different origin share: a piece of one (quotations are cut to pieces
 * where something was left out) stands in the other nearly whole. `familyOf` names what counts as one
 * telling, since copies of one story share all of theirs; `eventOf` gives the event of a story.
 * Those that most stories share come first.
 */
export const sharedQuotationsOf = (
  articles: readonly Article[],
  familyOf: (id: string) => string,
  eventOf: (id: string) => string | null,
): readonly SharedQuotation[] => {
  const quotes = articles.flatMap(quotesOf);
  const cuts = quotes.flatMap(({ pieces }, quote): readonly Cut[] =>
    pieces.filter(({ words }) => words.length >= FEWEST).map(({ words }) => ({ quote, words })),
  );
  const telling = cuts.flatMap(({ words }, place) => (words.length >= TELLING ? place : []));
  const pairs = new Set(pairsAmong(cuts, telling, RUN));
  const byEvent = new Map<string, number[]>();
  cuts.forEach(({ quote }, place) => {
    const event = eventOf(quotes[quote]?.story ?? '');
    if (event === null) return;
    const held = byEvent.get(event);
    if (held) held.push(place);
    else byEvent.set(event, [place]);
  });
  for (const held of byEvent.values()) for (const pair of pairsAmong(cuts, held, FEWEST)) pairs.add(pair);

  const { rootOf, join } = groupsOf(quotes.length);
  for (const pair of pairs) {
    const [a, b] = [cuts[Math.floor(pair / PLACES)], cuts[pair % PLACES]];
    if (a && b && rootOf(a.quote) !== rootOf(b.quote) && isSame(a, b)) join(a.quote, b.quote);
  }
  const groups = new Map<number, Quote[]>();
  quotes.forEach((quote, place) => {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group) group.push(quote);
    else groups.set(root, [quote]);
  });
  const stories = ({ places }: SharedQuotation): number => new Set(places.map(({ story }) => story)).size;
  return [...groups.values()]
    .flatMap((group) => sharedOf(group, familyOf) ?? [])
    .sort((a, b) => stories(b) - stories(a) || (a.words < b.words ? -1 : 1));
};

/** A story's own cut of a shared quotation. */
export interface OwnCut {
  readonly quotation: SharedQuotation;
  readonly place: QuotedAt;
}

/** The shared quotations by story: each story's own cuts, in the order of its text. */
export const cutsByStory = (
  quotations: readonly SharedQuotation[],
): ReadonlyMap<string, readonly OwnCut[]> => {
  const cuts = new Map<string, OwnCut[]>();
  for (const quotation of quotations)
    for (const place of quotation.places) {
      const own = cuts.get(place.story);
      if (own) own.push({ quotation, place });
      else cuts.set(place.story, [{ quotation, place }]);
    }
  for (const own of cuts.values()) own.sort((a, b) => a.place.span.start - b.place.span.start);
  return cuts;
};
