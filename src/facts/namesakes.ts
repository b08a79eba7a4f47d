import { wordsIn } from '../text/words.ts';
import { isNoName, type Printed } from './name-context.ts';
import type { Form, Match, NameIndex } from './name-forms.ts';
import { wordLikeness } from './name-likeness.ts';
import { WORDISH_GIVEN } from './name-shapes.ts';

/** A form of the vocabulary met in a passage; `forms` are the entries that it may mean. */
export interface Met {
  readonly passage: number;
  readonly match: Match;
  readonly forms: readonly Form[];
}

const SPOKE = /^(?:said|says|told|tells|added|adds|wrote|writes|asked|replied|testified|argued|explained)$/;
const SAYS_FIRST = /^(?:said|says|added|wrote|explained)$/;

const TITLED = /^(?:mr|mrs|ms|miss|dr)$/;

/** True where a word stands alone as only a person's surname does: beside a verb of speech, behind a title. */
const isSurname = ({ text, words }: Printed, at: number, small: ReadonlySet<string>): boolean => {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word?.capital) return false;
  if (before?.capital && TITLED.test(before.plain) && word.start - before.end < 3) return true;
  const [ahead, behind] = [
    before && text.slice(before.end, word.start),
    after && text.slice(word.end, after.start),
  ];
  if (after?.capital || (before?.capital && ahead === ' ') || small.has(word.plain)) return false;
  const says = after !== undefined && behind === ' ' && SPOKE.test(after.plain);
  return says || (before !== undefined && ahead === ' ' && SAYS_FIRST.test(before.plain));
};

/** Names of places that a story prints as somebody's first, with the surnames behind them: "Dallas Monroe", "Monroe said". */
export const firstsIn = (
  passages: readonly Printed[],
  index: NameIndex,
  small: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const firsts = new Map<string, Set<string>>();
  for (const { text, words, titled } of passages) {
    if (titled) continue;
    for (const [at, { capital, plain, end }] of words.entries()) {
      const after = capital ? words[at + 1] : undefined;
      if (!after?.capital || text.slice(end, after.start) !== ' ') continue;
      const node = index.root.next.get(plain);
      if (!node?.forms.some(({ held }) => held.kind === 'location') || isNoName(after, index)) continue;
      const isKnown = index.root.next.get(after.plain)?.forms.some(({ rank }) => rank !== 'short');
      if (!isKnown) firsts.set(plain, (firsts.get(plain) ?? new Set()).add(after.plain));
    }
  }
  if (firsts.size === 0) return firsts;
  const asked = new Set([...firsts.values()].flatMap((behind) => [...behind]));
  const surnames = new Set<string>();
  for (const printed of passages)
    if (!printed.titled)
      for (const [at, { plain }] of printed.words.entries())
        if (asked.has(plain) && isSurname(printed, at, small)) surnames.add(plain);
  for (const [first, behind] of firsts) {
    for (const surname of behind) if (!surnames.has(surname)) behind.delete(surname);
    if (behind.size === 0) firsts.delete(first);
  }
  return firsts;
};

/** Where a surname stands behind a given name. */
interface Bearing {
  readonly passage: number;
  readonly at: number;
  readonly given: string;
}

/** Who bears which surname: each capitalised word right after a given name, in the order of the text. */
export type Bearings = ReadonlyMap<string, readonly Bearing[]>;

export const bearingsIn = (passages: readonly Printed[], index: NameIndex): Bearings => {
  const found = new Map<string, Bearing[]>();
  for (const [passage, { text, words, titled }] of passages.entries()) {
    if (titled) continue;
    for (let at = 1; at < words.length; at += 1) {
      const [before, word] = [words[at - 1], words[at]];
      if (!before?.capital || !word?.capital) continue;
      const given = before.plain;
      if (!index.given.has(given) || WORDISH_GIVEN.has(given)) continue;
      if (text.slice(before.end, word.start) !== ' ') continue;
      const known = found.get(word.plain);
      if (known) known.push({ passage, at, given });
      else found.set(word.plain, [{ passage, at, given }]);
    }
  }
  return found;
};

/** Given names so like are spellings of one: "Mohamed", "Mohammed". */
const SPELLINGS = 0.66;

const isIn = (at: number, { from, to }: Match): boolean => at >= from && at < to;

/**
 * "Mueller said" in a story that names Carl Mueller more often than the one whom an authority holds is not the
 * latter; where it names both alike, the one named last is meant.
 */
export const isAnothers = (
  { passage, match, forms }: Met,
  form: Form,
  met: readonly Met[],
  bearings: Bearings,
  passages: readonly Printed[],
): boolean => {
  const isSurname = form.rank === 'short' || form.rank === 'solo';
  if (form.held.kind !== 'person' || !isSurname || match.to - match.from > 1) return false;
  const named = bearings.get(passages[passage]?.words[match.from]?.plain ?? '') ?? [];
  if (named.length === 0) return false;
  const own = met.filter(
    (one) =>
      one.match.to - one.match.from > 1 &&
      one.forms.some(({ held }) => forms.some((other) => other.held === held)),
  );
  const first = wordsIn(form.held.name)[0]?.plain ?? '';
  const strangers = named.filter(
    ({ passage: where, at, given }) =>
      wordLikeness(given, first) < SPELLINGS &&
      !own.some((one) => one.passage === where && isIn(at, one.match)),
  );
  const others = strangers
    .map(({ given }) => strangers.filter((other) => other.given === given))
    .reduce((most, some) => (some.length > most.length ? some : most), []);
  // Who is known by the surname alone is meant unless another rules the story.
  if (form.rank === 'solo') return others.length > 4 * own.length;
  if (own.length !== others.length) return own.length < others.length;
  const isAhead = (at: number, of: number): boolean => of < passage || (of === passage && at < match.from);
  const [theirs, ours] = [
    others.findLast((bearing) => isAhead(bearing.at, bearing.passage)),
    own.findLast((one) => isAhead(one.match.from, one.passage)),
  ];
  if (!theirs || !ours) return theirs !== undefined;
  return theirs.passage > ours.passage || (theirs.passage === ours.passage && theirs.at > ours.match.from);
};
