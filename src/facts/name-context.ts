import { singularOf, type Word } from '../text/words.ts';
import type { Form, Match, NameIndex } from './name-forms.ts';
import {
  BEFORE_MONTH,
  CALENDAR,
  COMPASS,
  HARD_HEADS,
  MONTH_WORDS,
  OF_NOUNS,
  OPENERS,
  PLACE_ADJECTIVES,
  PLACE_PREFIXES,
  ROLE_WORDS,
  SHIPS,
  SHOUTED_WORDS,
  SOFT_HEADS,
  SUFFIXES,
  TITLE_WORDS,
  WORDISH_GIVEN,
} from './name-shapes.ts';

/** A passage with what its print tells: a line that shouts, or a headline in capitals, says less. */
export interface Printed {
  readonly text: string;
  readonly words: readonly Word[];
  readonly shouted: boolean;
  readonly titled: boolean;
}

const endsSentence = (text: string, words: readonly Word[]): boolean => {
  const end = words.at(-1)?.end ?? 0;
  return /^["')]*[.]/.test(text.slice(end, end + 4));
};

export const printedOf = (text: string, words: readonly Word[]): Printed => {
  let [long, capitals] = [0, 0];
  for (const { start, end, capital } of words) {
    if (end - start <= 3) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  const line = text.slice(words[0]?.start, words.at(-1)?.end);
  return {
    text,
    words,
    shouted: words.length > 0 && !/[a-z]/.test(line) && line === line.toUpperCase(),
    titled: long >= 3 && capitals / long > 0.7 && !endsSentence(text, words),
  };
};

/** The word right before, across nothing but a space (or a title's point). */
const wordBefore = ({ text, words }: Printed, at: number): Word | null => {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return null;
  const gap = text.slice(before.end, word.start);
  const abbreviation = gap === '. ' && TITLE_WORDS.has(before.plain);
  return gap === ' ' || abbreviation ? before : null;
};

const wordAfter = ({ text, words }: Printed, at: number): Word | null => {
  const word = words[at];
  const after = words[at + 1];
  return word && after && text.slice(word.end, after.start) === ' ' ? after : null;
};

/** True where a word stands at the start of a sentence or of the passage, so that its capital says nothing. */
export const opensSentence = ({ text, words }: Printed, at: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  if (!word) return false;
  if (!before) return true;
  const gap = text.slice(before.end, word.start);
  if (/[!?:;…\n"]|--|\.\.\.| - /.test(gap)) return true;
  return /\.\s/.test(gap) && !(TITLE_WORDS.has(before.plain) || before.plain.length === 1);
};

/** What a story's other words tell a match. */
export interface Setting {
  readonly index: NameIndex;
  /** Words that the story also prints in small letters. */
  readonly small: ReadonlySet<string>;
  /** Surname to where the story prints a given name before it. */
  readonly bearers: ReadonlyMap<string, readonly unknown[]>;
  /** Names of places that the story prints as somebody's first, with the surnames: "Dallas Monroe". */
  readonly firsts: ReadonlyMap<string, ReadonlySet<string>>;
  /** True where the word belongs to a form of the vocabulary. */
  readonly held: (at: number) => boolean;
}

const isGiven = (setting: Setting, word: Word): boolean =>
  setting.index.given.has(word.plain) && !WORDISH_GIVEN.has(word.plain);

const headFollows = (printed: Printed, to: number): boolean => {
  const after = wordAfter(printed, to - 1);
  if (!after?.capital) return false;
  return HARD_HEADS.has(after.plain) || (!printed.titled && SOFT_HEADS.has(after.plain));
};

const suffixFollows = ({ text, words }: Printed, to: number): boolean => {
  const last = words[to - 1];
  const after = words[to];
  if (!last || !after || !SUFFIXES.has(after.plain)) return false;
  return /^,? $/.test(text.slice(last.end, after.start)) && after.capital;
};

/** A month that might be a surname is one only before a verb. */
const isMonth = (printed: Printed, at: number): boolean => {
  const word = printed.words[at];
  if (!word || !MONTH_WORDS.has(word.plain)) return false;
  const before = printed.words[at - 1];
  const after = printed.text.slice(word.end, word.end + 3);
  return /^,? \d/.test(after) || (before !== undefined && BEFORE_MONTH.has(before.plain));
};

/** A handle, an address, a file name: not prose. */
const isCode = ({ text, words }: Printed, from: number, to: number): boolean => {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  return (
    /[@_/]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^(?:@|_|\.\p{Ll})/u.test(text.slice(end, end + 2))
  );
};

const allowsPerson = (printed: Printed, match: Match, form: Form, setting: Setting): boolean => {
  const { text, words } = printed;
  const { from, to } = match;
  if (suffixFollows(printed, to) || headFollows(printed, to)) return false;
  const before = wordBefore(printed, from);
  if (before && SHIPS.has(before.plain)) return false;
  if (form.rank === 'full' || form.rank === 'titled') return true;
  if (isMonth(printed, from)) return false;
  const name = words[from];
  if (
    name &&
    to - from === 1 &&
    setting.small.has(name.plain) &&
    (printed.titled || opensSentence(printed, from))
  ) {
    return false;
  }
  const joinedBefore = words[from - 1];
  if (joinedBefore && text.slice(joinedBefore.end, name?.start) === '-' && joinedBefore.capital) {
    if (!setting.held(from - 1)) return false;
  }
  const joinedAfter = words[to];
  const end = words[to - 1]?.end ?? 0;
  if (joinedAfter && text.slice(end, joinedAfter.start) === '-' && joinedAfter.capital) {
    if (!setting.held(to)) return false;
  }
  if (before?.capital && !TITLE_WORDS.has(before.plain)) {
    if (isGiven(setting, before)) return false;
    const known = ROLE_WORDS.has(before.plain) || CALENDAR.has(before.plain) || setting.held(from - 1);
    const telling = !printed.titled && (!opensSentence(printed, from - 1) || !OPENERS.has(before.plain));
    if (telling && !known && !OPENERS.has(before.plain)) return false;
  }
  const after = wordAfter(printed, to - 1);
  if (after?.capital && !printed.titled) {
    const known = ROLE_WORDS.has(after.plain) || CALENDAR.has(after.plain) || TITLE_WORDS.has(after.plain);
    if (!known && !setting.held(to)) return false;
  }
  return true;
};

/** The place's name is somebody's first: "Dallas Monroe", and "Dallas" thereafter. */
const isFirstName = (printed: Printed, { from, to }: Match, setting: Setting): boolean => {
  const behind = setting.firsts.get(printed.words[from]?.plain ?? '');
  if (!behind) return false;
  const after = wordAfter(printed, to - 1);
  if (after?.capital && behind.has(after.plain)) return true;
  return !BEFORE_PLACE.test(printed.words[from - 1]?.plain ?? '');
};

const BEFORE_PLACE = /^(?:in|from|to|at|near|across|of|outside|around|into|for)$/;

const bornBy = (printed: Printed, from: number, setting: Setting): boolean => {
  const word = printed.words[from];
  const bearers = word && setting.bearers.get(word.plain);
  if (!bearers || bearers.length === 0) return false;
  const before = printed.words[from - 1]?.plain ?? '';
  return !BEFORE_PLACE.test(before);
};

/** "Orange-Nassau" is no Nassau. */
const isHyphened = ({ text, words }: Printed, from: number, setting: Setting): boolean => {
  const [before, word] = [words[from - 1], words[from]];
  if (!before?.capital || !word || text.slice(before.end, word.start) !== '-') return false;
  // "R-Ohio" is a party's member, of Ohio.
  if (before.end - before.start < 3) return false;
  return !setting.held(from - 1) && !setting.index.demonyms.has(before.plain) && !COMPASS.has(before.plain);
};

const NO_NAMES = [
  ROLE_WORDS,
  CALENDAR,
  OPENERS,
  COMPASS,
  TITLE_WORDS,
  HARD_HEADS,
  SOFT_HEADS,
  PLACE_ADJECTIVES,
];
/** True for a word that stands beside names, capitalised or not, without being any. */
export const isNoName = ({ plain }: Word, index: NameIndex): boolean =>
  NO_NAMES.some((words) => words.has(plain)) ||
  index.demonyms.has(plain) ||
  index.demonyms.has(singularOf(plain));

/** A capitalised word ahead of a place that is no word that stands there otherwise: "Josiah Washington", "Big Paris". */
const isNameBefore = (printed: Printed, from: number, setting: Setting): boolean => {
  const before = printed.words[from - 1];
  if (!before || printed.titled || printed.shouted || setting.held(from - 1)) return false;
  const { start, end } = before;
  const opens =
    opensSentence(printed, from - 1) && !/\p{Ll} ["']$/u.test(printed.text.slice(start - 3, start));
  if (opens || !/^\p{Lu}\p{Ll}/u.test(printed.text.slice(start, end))) return false;
  return !isNoName(before, setting.index);
};

const NAME_TITLES =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|justice|judge|lady|sir|capt|captain|senator|frau|herr|mme|mlle|madame|monsieur|sra|senora|senor|don|dona|signor|signora|mevrouw|meneer)$/;

const allowsPlace = (printed: Printed, match: Match, form: Form, setting: Setting): boolean => {
  const { words } = printed;
  const { from, to } = match;
  if (headFollows(printed, to)) return false;
  const name = words[from];
  const alone = to - from === 1;
  const before = wordBefore(printed, from);
  if (before?.capital) {
    if (isGiven(setting, before) && !opensSentence(printed, from)) return false;
    if (NAME_TITLES.test(before.plain)) return false;
    if (PLACE_PREFIXES.has(before.plain)) return false;
    if (alone && isNameBefore(printed, from, setting)) return false;
    if (!printed.titled && COMPASS.has(before.plain) && !opensSentence(printed, from - 1)) return false;
  }
  if (words[from - 1]?.plain === 'of' && OF_NOUNS.has(words[from - 2]?.plain ?? '')) {
    const noun = words[from - 2];
    if (noun?.capital) return false;
  }
  if (!alone || !name || form.prints[0] === 'capitals') return true;
  if (setting.small.has(name.plain) && (printed.titled || opensSentence(printed, from))) return false;
  if (bornBy(printed, from, setting)) return false;
  if (isFirstName(printed, match, setting) || isHyphened(printed, from, setting)) return false;
  if (!setting.index.given.has(name.plain)) return true;
  const after = wordAfter(printed, to - 1);
  if (!after?.capital) return true;
  return (
    ROLE_WORDS.has(after.plain) ||
    CALENDAR.has(after.plain) ||
    TITLE_WORDS.has(after.plain) ||
    setting.held(to)
  );
};

/** "Pakistan's Supreme Court" is not the one that the vocabulary places elsewhere. */
const belongsElsewhere = (printed: Printed, match: Match, form: Form, setting: Setting): boolean => {
  const home = form.held.within;
  if (home === null) return false;
  const { text, words } = printed;
  const { from } = match;
  const chain = setting.index.around(home);
  const own = (ids: readonly string[]): boolean => ids.some((id) => chain.includes(id));
  let at = from - 1;
  if (words[at]?.plain === 's' && text[(words[at]?.start ?? 0) - 1] === "'") at -= 1;
  const before = words[at];
  const name = words[from];
  if (!before || !name || name.start - before.end > 4 || /[,.;:!?]/.test(text.slice(before.end, name.start)))
    return false;
  if (/^(?:state|county|provincial|regional)$/.test(before.plain)) return true;
  const demonym = setting.index.demonyms.get(before.plain);
  if (demonym) return !own(demonym);
  const place = setting.index.root.next.get(before.plain)?.forms.find(({ held }) => held.kind === 'location');
  return place !== undefined && before.capital && !own([place.held.id]);
};

const allowsOrganisation = (printed: Printed, match: Match, form: Form, setting: Setting): boolean => {
  const { words } = printed;
  const { from, to } = match;
  const name = words[from];
  if (!name || belongsElsewhere(printed, match, form, setting)) return false;
  if (name.plain === 'the' && to - from === 2 && opensSentence(printed, from)) return false;
  if (headFollows(printed, to) && !setting.held(to)) return false;
  if (to - from > 1) return true;
  const before = wordBefore(printed, from);
  if (before?.capital && isGiven(setting, before)) return false;
  if (form.prints[0] === 'capitals') return true;
  if (setting.small.has(name.plain) && (printed.titled || opensSentence(printed, from))) return false;
  return !bornBy(printed, from, setting);
};

/** True where nothing around a match says that it is part of another name, or no name at all. */
export const allows = (printed: Printed, match: Match, form: Form, setting: Setting): boolean => {
  const word = printed.words[match.from];
  if (!word || isCode(printed, match.from, match.to)) return false;
  if (printed.shouted && match.to - match.from === 1 && SHOUTED_WORDS.has(word.plain)) {
    if (!printed.text.slice(word.start, word.end).includes('.')) return false;
  }
  if (form.held.kind === 'person') return allowsPerson(printed, match, form, setting);
  if (form.held.kind === 'location') return allowsPlace(printed, match, form, setting);
  return allowsOrganisation(printed, match, form, setting);
};
