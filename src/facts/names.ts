import type { Span } from '../text/span.ts';
import { type Fact, type FactRule, factsOf, type Reading } from './fact.ts';
import { allows, type Printed, printedOf, type Setting } from './name-context.ts';
import { type Form, type Held, type Match, matchesAt, type NameIndex, nameIndexOf } from './name-forms.ts';
import { type Bearings, bearingsIn, firstsIn, isAnothers, type Met } from './namesakes.ts';
import { proseOf } from './prose.ts';

/** Every word printed in small letters, so that a capital elsewhere proves little. */
const smallWords = (passages: readonly Printed[]): ReadonlySet<string> => {
  const small = new Set<string>();
  for (const { words } of passages) {
    for (const { capital, plain } of words) if (!capital) small.add(plain);
  }
  return small;
};

/** The words of the name alone: no title, no article. */
const spanOf = ({ text, words }: Printed, { from, to }: Match, title: number): Span => {
  const first = words[from + title];
  const article = to - from > 1 && first && text.slice(first.start, first.end) === 'the';
  return { start: (article ? words[from + title + 1] : first)?.start ?? 0, end: words[to - 1]?.end ?? 0 };
};

/** What the vocabulary has to say of a story. */
interface Meeting {
  readonly met: readonly Met[];
  /** For each passage, the words that belong to any form of the vocabulary, allowed or not. */
  readonly covered: readonly ReadonlySet<number>[];
  /** Words that the story prints in small letters. */
  readonly small: ReadonlySet<string>;
  readonly bearers: Bearings;
}

/** The longest match at each word whose surroundings allow it; a longer name hides the names inside it. */
export const meet = (passages: readonly Printed[], index: NameIndex): Meeting => {
  const small = smallWords(passages);
  const bearers = bearingsIn(passages, index);
  const firsts = firstsIn(passages, index, small);
  const met: Met[] = [];
  const coverage: ReadonlySet<number>[] = [];
  for (const [passage, printed] of passages.entries()) {
    const all = printed.words.map((_, at) => matchesAt(printed.text, printed.words, at, index));
    const covered = new Set<number>();
    for (let at = 0; at < all.length; ) {
      const longest = all[at]?.[0];
      if (longest) for (let word = longest.from; word < longest.to; word += 1) covered.add(word);
      at = longest?.to ?? at + 1;
    }
    coverage.push(covered);
    const setting: Setting = { index, small, bearers, firsts, held: (at) => covered.has(at) };
    for (let at = 0; at < all.length; ) {
      const matches = all[at] ?? [];
      const longest = matches[0];
      if (!longest) {
        at += 1;
        continue;
      }
      let to = longest.to;
      for (const match of matches) {
        const forms = match.forms.filter((form) => allows(printed, match, form, setting));
        if (forms.length === 0) continue;
        met.push({ passage, match, forms });
        to = match.to;
        break;
      }
      at = to;
    }
  }
  return { met, covered: coverage, small, bearers };
};

/** The entries that a form by itself proves to be in the story. */
const presentIn = (met: readonly Met[]): ReadonlySet<Held> => {
  const present = new Set<Held>();
  for (const { forms } of met) {
    const full = forms.filter(({ rank }) => rank === 'full');
    if (full.length === 1 && full[0]) present.add(full[0].held);
    const titled = forms.filter(({ rank }) => rank === 'titled');
    if (full.length === 0 && titled.length === 1 && titled[0]) present.add(titled[0].held);
  }
  return present;
};

/** Of two places that share a short form, the one whose own places, or else whose neighbours, are in the story. */
const vouchedFor = (forms: readonly Form[], present: ReadonlySet<Held>): Form | null => {
  const places = forms.filter(({ rank, held }) => rank === 'short' && held.kind === 'location');
  const by = (vouches: (place: Held, other: Held) => boolean): readonly Form[] =>
    places.filter(({ held }) =>
      [...present].some((other) => other.kind === 'location' && vouches(held, other)),
    );
  for (const candidates of [
    by((place, other) => other.within === place.id),
    by((place, other) => place.within !== null && other.within === place.within),
  ]) {
    if (candidates.length > 0) return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }
  return null;
};

/** The one entry that a form means in this story, or null where it may mean two, or none. */
const meantBy = (forms: readonly Form[], present: ReadonlySet<Held>): Form | null => {
  const only = (some: readonly Form[]): Form | null => (some.length === 1 ? (some[0] ?? null) : null);
  const full = forms.filter(({ rank }) => rank === 'full');
  if (full.length > 0) return only(full) ?? only(full.filter(({ held }) => present.has(held)));
  const here = forms.filter(({ held }) => present.has(held));
  const titled = forms.filter(({ rank }) => rank === 'titled');
  if (titled.length > 0) return only(titled) ?? only(titled.filter(({ held }) => present.has(held)));
  const solo = forms.filter(({ rank }) => rank === 'solo');
  const known = solo.find(({ held }) => present.has(held));
  if (known) return known;
  if (here.length > 0) return only(here);
  return only(solo) ?? vouchedFor(forms, present);
};

/** "Paris, Texas" is not the Paris that lies in France. */
const liesElsewhere = (
  met: readonly Met[],
  at: number,
  passages: readonly Printed[],
  index: NameIndex,
): boolean => {
  const here = met[at];
  const next = met[at + 1];
  const form = here?.forms[0];
  const other = next?.forms[0];
  if (!here || !next || form?.held.kind !== 'location' || other?.held.kind !== 'location') return false;
  const printed = passages[here.passage];
  if (!printed || next.passage !== here.passage || next.match.from !== here.match.to) return false;
  const gap = printed.text.slice(
    printed.words[here.match.to - 1]?.end,
    printed.words[next.match.from]?.start,
  );
  if (gap !== ', ' || form.held.within === null || index.around(other.held.id).includes(form.held.within))
    return false;
  const state = other.held.within !== null && index.around(other.held.id).length > 1;
  return (
    state && !index.around(form.held.id).includes(other.held.id) && !isList(printed, here.match, next.match)
  );
};

/** "London, New York, and Tokyo" is a list, not an address. */
const isList = ({ text, words }: Printed, here: Match, next: Match): boolean => {
  const before = text.slice(Math.max(0, (words[here.from]?.start ?? 0) - 2), words[here.from]?.start);
  const end = words[next.to - 1]?.end ?? 0;
  return before === ', ' || /^,? (?:and|or) \p{Lu}/u.test(text.slice(end, end + 7));
};

/** The subject under which the name of a town means its team, but for a place where something happens. */
const GAMES = 'sport';

const meansTeam = ({ words }: Printed, { from }: Match, { held }: Form): boolean =>
  held.town && !/^(?:in|near|outside|around)$/.test(words[from - 1]?.plain ?? '');

const KIND_RULES = {
  person: 'person-authority',
  organisation: 'organisation-authority',
  location: 'place-authority',
};

const findNames = (reading: Reading): readonly Fact[] => {
  const index = nameIndexOf(reading.vocabulary);
  const passages = proseOf(reading).map(({ words }) => printedOf(reading.folded, words));
  const { met, bearers } = meet(passages, index);
  const present = presentIn(met);
  const games = factsOf(reading.facts, 'topic').some(({ value }) => value.id === GAMES);
  const found = new Map<Held, Span[]>();
  for (const [at, { passage, match, forms }] of met.entries()) {
    const form = meantBy(forms, present);
    const printed = passages[passage];
    if (!form || !printed || liesElsewhere(met, at, passages, index)) continue;
    const one = met[at];
    if (one && isAnothers(one, form, met, bearers, passages)) continue;
    if (games && meansTeam(printed, match, form)) continue;
    const spans = found.get(form.held) ?? [];
    found.set(form.held, spans);
    spans.push(spanOf(printed, match, form.title));
  }
  return [...found].map(
    ([{ kind, id, name }, evidence]): Fact => ({
      kind,
      value: { id, name },
      basis: 'stated',
      rule: KIND_RULES[kind],
      evidence,
    }),
  );
};

export const NAMES: FactRule = {
  name: 'name-authority',
  example: 'U.N. Ambassador Kelly Craft wrote to the Security Council on Wednesday.',
  find: findNames,
};
