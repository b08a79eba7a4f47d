import type { Span } from '../text/span.ts';
import { singularOf, type Word } from '../text/words.ts';
import type { Reading } from './fact.ts';
import { opensSentence, type Printed, printedOf } from './name-context.ts';
import { type NameIndex, type NameKind, nameIndexOf } from './name-forms.ts';
import {
  CALENDAR,
  COMPASS,
  HARD_HEADS,
  OPENERS,
  PLACE_PREFIXES,
  ROLE_WORDS,
  SOFT_HEADS,
  TITLE_WORDS,
} from './name-shapes.ts';
import { meet } from './names.ts';
import { proseOf } from './prose.ts';

/** A run of proper nouns that no authority holds; `kind` is a guess from its words and its neighbours. */
export interface ProperNoun extends Span {
  readonly form: string;
  readonly kind: NameKind | null;
}

const INNER = /^(?:de|del|della|der|van|von|den|bin|ibn|al|el|la|le|du|di|da|dos|of|the|for|and|y)$/;
const NAME_INNER = /^(?:de|del|della|der|van|von|den|bin|ibn|al|el|la|le|du|di|da|dos|y)$/;
const BEFORE_PLACE = /^(?:in|near|outside|from|across|around)$/;

/** Words that stand beside names but are none. */
const isCommon = (word: Word, index: NameIndex): boolean =>
  CALENDAR.has(word.plain) || index.demonyms.has(singularOf(word.plain)) || OPENERS.has(word.plain);

/** A noun that makes a name only beside another: "University", "North". */
const isHead = ({ plain }: Word): boolean =>
  HARD_HEADS.has(plain) || SOFT_HEADS.has(plain) || COMPASS.has(plain);

const isEdge = (word: Word, index: NameIndex): boolean =>
  isCommon(word, index) || TITLE_WORDS.has(word.plain) || ROLE_WORDS.has(word.plain);

/** The ends of the run that begins at a word, past the last capital; small words count only between capitals. */
const runFrom = ({ text, words }: Printed, from: number, held: ReadonlySet<number>): number => {
  let to = from + 1;
  for (let at = from + 1; at < words.length; at += 1) {
    const before = words[at - 1];
    const word = words[at];
    if (!before || !word || held.has(at)) break;
    const gap = text.slice(before.end, word.start);
    const initial = gap === '. ' && before.end - before.start === 1;
    if (gap !== ' ' && gap !== '-' && gap !== "'" && gap !== ' & ' && !initial) break;
    if (word.capital) to = at + 1;
    else if (gap !== ' ' || !INNER.test(word.plain) || at - to > 1) break;
  }
  return to;
};

const kindOf = (printed: Printed, from: number, to: number, index: NameIndex): NameKind | null => {
  const run = printed.words.slice(from, to);
  const last = run.at(-1);
  const before = printed.words[from - 1]?.plain ?? '';
  if (
    run.some(({ plain }) => HARD_HEADS.has(plain)) ||
    (run.length > 1 && last && SOFT_HEADS.has(last.plain))
  ) {
    return 'organisation';
  }
  if (run.length > 1 && (index.given.has(run[0]?.plain ?? '') || TITLE_WORDS.has(before))) return 'person';
  if (BEFORE_PLACE.test(before) || PLACE_PREFIXES.has(run[0]?.plain ?? '')) return 'location';
  return null;
};

const runsIn = (
  printed: Printed,
  held: ReadonlySet<number>,
  small: ReadonlySet<string>,
  index: NameIndex,
): readonly ProperNoun[] => {
  const { text, words } = printed;
  const runs: ProperNoun[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word || held.has(at) || !word.capital) {
      at += 1;
      continue;
    }
    const end = runFrom(printed, at, held);
    let from = at;
    let to = end;
    at = end;
    while (from < to) {
      const first = words[from];
      const unsure = opensSentence(printed, from) && small.has(first?.plain ?? '');
      if (first && (isEdge(first, index) || unsure || !first.capital)) from += 1;
      else break;
    }
    while (to > from && (!words[to - 1]?.capital || isEdge(words[to - 1] ?? word, index))) to -= 1;
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || to === from || last.end - first.start < 3) continue;
    const joiners = words.slice(from, to).filter((one) => !one.capital);
    const kind = kindOf(printed, from, to, index);
    if (kind === 'person' && joiners.some(({ plain }) => !NAME_INNER.test(plain))) continue;
    const alone = to - from === 1;
    if (alone && (opensSentence(printed, from) || small.has(first.plain) || isHead(first))) continue;
    runs.push({
      start: first.start,
      end: last.end,
      form: text.slice(first.start, last.end).replace(/\s+/g, ' '),
      kind,
    });
  }
  return runs;
};

/** The proper nouns of a story that the vocabulary does not know, in the order of the text. */
export const unheldNouns = (reading: Reading): readonly ProperNoun[] => {
  const index = nameIndexOf(reading.vocabulary);
  const passages = proseOf(reading).map(({ words }) => printedOf(reading.folded, words));
  const { covered, small } = meet(passages, index);
  return passages.flatMap((printed, at) =>
    printed.titled || printed.shouted ? [] : runsIn(printed, covered[at] ?? new Set(), small, index),
  );
};
