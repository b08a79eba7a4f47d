import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import { opensSentence, type Printed } from './name-context.ts';
import {
  CALENDAR,
  COMPASS,
  HARD_HEADS,
  OPENERS,
  ROLE_WORDS,
  SOFT_HEADS,
  TITLE_WORDS,
} from './name-shapes.ts';

export type Gender = 'm' | 'f';

/** A name of a paragraph as printed, before the story's other names explain it. */
export interface Sight extends Span {
  readonly form: string;
  /** The name that an authority gives it; null for a run of capitals shaped like a name. */
  readonly held: string | null;
  readonly kind: 'person' | 'thing' | 'place';
  /** True where a title stands ahead of it: "Ms. Roe". */
  readonly titled: boolean;
}

const HE =
  /\b(?:Mr|Sir|Lord|Father|Brother|King|Prince|Herr|Monsieur|Señor|Signor|father|brother|son|husband|widower|(?:[Ss]pokes|[Cc]ongress|[Bb]usiness|[Ss]tates|[Ss]ports|[Pp]olice|[Ff]ire|[Aa]ssembly|[Cc]ouncil|[Aa]lder)man)\.? $/u;
const SHE =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Sister|Queen|Princess|Frau|Mme|Madame|Mlle|Sra|Señora|Signora|Mevrouw|(?:\p{L}+woman)|actress|mother|sister|daughter|wife|widow)\.? $/u;
const PARTICLE = /^(?:de|del|della|degli|van|von|bin|ibn|al|du|di|da|dos|das|ten|ter|te|zu)$/;
/** And those that follow another: "von der", "de la". */
const SECOND_PARTICLE = /^(?:der|den|la|le|lo|las|los|het)$/;
/** Offices that stand ahead of a name without being part of it, beside those that are titles. */
const OFFICE =
  /^(?:attorney|(?:assembly|council|congress|chair|spokes|alder|business|states|police|fire|sports)(?:man|woman|person)|lawyer|chief|\w+ologist|\w+ographer|executive|ceo|founder|co|leader|head|analyst|economist|professor|historian|author|writer|reporter|correspondent|editor|host|anchor|candidate|nominee|incumbent|pollster|strategist|counsel|prosecutor|councillor|superintendent|constable|inspector|sergeant|lieutenant|brigadier|flight|inspector|clerk|chair|chairperson|vice|deputy|former|ex|then|acting|assistant|senior|junior|majority|minority|whip|special|agent|doctor|nurse|brother|sister|father|mother|frau|herr|mme|mlle|madame|monsieur|sra|senor|senora|don|dona|signor|signora|mevrouw|meneer|mp|sens|reps)$/u;

const isEdge = ({ plain }: Word): boolean =>
  TITLE_WORDS.has(plain) || ROLE_WORDS.has(plain) || CALENDAR.has(plain) || OFFICE.test(plain);

const isOffice = (word: Word | undefined): boolean =>
  word?.capital === true && (TITLE_WORDS.has(word.plain) || OFFICE.test(word.plain));

/** No name by themselves: "Southern", "Society". */
const isNoun = ({ plain }: Word): boolean =>
  COMPASS.has(plain) || HARD_HEADS.has(plain) || SOFT_HEADS.has(plain);

const INITIAL_OR_TITLE =
  /^(?:\p{Lu}|St|Ste|Dr|Mr|Mrs|Ms|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|Prof)$/u;
const NICKNAME = /^,? ["'(]\p{Lu}\p{L}{1,12}(?: \p{L}{1,12})?["')] (?=\p{Lu})/u;

/** The second half of a given name that is printed small: "Yoon Seo-yeon", not "Palm Beach-based". */
const SMALL_HALF =
  /^-(?!(?:led|based|backed|style|era|area|owned|born|run|appointed|nominated|elect|bound|wide|turned|designate|affairs|controlled|held|made|trained|educated|inspired|related|friendly|like|esque|and)\b)\p{Ll}{1,8}(?![\p{L}-])/u;

/** What joins a word of a name to the next: null where the name ends. */
const joins = (text: string, before: Word, word: Word): boolean => {
  const gap = text.slice(before.end, word.start);
  if (gap === ' ' || gap === '-') return true;
  if (gap === "'") return before.end - before.start <= 2 || word.end - word.start > 2;
  return gap === '. ' && INITIAL_OR_TITLE.test(text.slice(before.start, before.end));
};

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Past the last word of the run of capitals that begins at a word. */
const runEnd = ({ text, words }: Printed, from: number, held: (at: number) => boolean): number => {
  let to = from + 1;
  for (let at = from + 1; at < words.length && !held(at); at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word) break;
    if (!joins(text, before, word)) {
      const nickname = NICKNAME.exec(text.slice(before.end, before.end + 32))?.[0].length;
      const after =
        nickname === undefined ? -1 : words.findIndex(({ start }) => start === before.end + nickname);
      if (after < 0 || held(after)) break;
      at = after;
      to = after + 1;
    } else if (word.capital) to = at + 1;
    else if (!(at === to ? PARTICLE : SECOND_PARTICLE).test(word.plain) || at - to > 1) break;
  }
  return to;
};

/** What one word may not be if it is to name anybody: a common word, an acronym, one that the story prints small. */
const isName = (printed: Printed, at: number, small: ReadonlySet<string>): boolean => {
  const word = printed.words[at];
  if (!word) return false;
  const form = printed.text.slice(word.start, word.end);
  return (
    (/^\p{Lu}\p{L}*\p{Ll}/u.test(form) ||
      /^(?:\p{Lu}'\p{Lu}|\p{Lu}\.? ?\p{Lu})/u.test(printed.text.slice(word.start, word.start + 4))) &&
    !OPENERS.has(word.plain) &&
    !(opensSentence(printed, at) && (small.has(word.plain) || /(?:ly|ing)$/.test(word.plain)))
  );
};

const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Prof|Gen|Judge|Justice)\.? $/;

/** What the word ahead of a name tells of who bears it. */
export const genderAt = (text: string, start: number): Gender | null => {
  const before = text.slice(Math.max(0, start - 24), start);
  return SHE.test(before) ? 'f' : HE.test(before) ? 'm' : null;
};

const isThing = ({ text, words }: Printed, { from, to }: Run): boolean => {
  const run = words.slice(from, to);
  const start = words[from]?.start ?? 0;
  const spaced = run.filter((word) => word.start === start || text[word.start - 1] === ' ');
  const last = spaced.at(-1) === run.at(-1) ? (run.at(-1)?.plain ?? '') : '';
  return (
    spaced.some(({ plain }) => HARD_HEADS.has(plain)) ||
    (run.length > 1 && SOFT_HEADS.has(last)) ||
    /\b(?:[Tt]he|[Ii]n|[Nn]ear|[Oo]utside) $/.test(text.slice(Math.max(0, start - 8), start)) ||
    text.startsWith(' & ', words[to - 1]?.end) ||
    text.slice(Math.max(0, start - 3), start) === ' & '
  );
};

/** A place's name right before another capital is as often somebody's first: "Georgia Roe said". */
const isGivenName = ({ text, words }: Printed, { kind, end }: Sight): boolean => {
  const after = kind === 'place' ? words.find(({ start }) => start === end + 1) : undefined;
  return (
    after !== undefined &&
    text[end] === ' ' &&
    after.capital &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(after.start, after.end)) &&
    !isEdge(after) &&
    !isNoun(after)
  );
};

/** The names of a paragraph: those `held` by an authority, and every run of capitals shaped like a person's. */
export const sightsIn = (
  printed: Printed,
  held: readonly Sight[],
  small: ReadonlySet<string>,
  isDemonym: (plain: string) => boolean,
): readonly Sight[] => {
  const { text, words } = printed;
  const taken = new Set<number>();
  // "NHS England" is one name, and not England's.
  const found = held.filter(
    (sight, at) =>
      !isGivenName(printed, sight) &&
      !(sight.kind === 'place' && held[at - 1]?.kind === 'thing' && held[at - 1]?.end === sight.start - 1),
  );
  let seen = 0;
  for (const { start, end } of found) {
    while ((words[seen]?.start ?? start) < start) seen += 1;
    for (; (words[seen]?.end ?? end + 1) <= end; seen += 1) taken.add(seen);
  }
  const isHeld = (at: number): boolean => taken.has(at);
  for (let at = 0; at < words.length; ) {
    if (isHeld(at) || !words[at]?.capital) {
      at += 1;
      continue;
    }
    const to = runEnd(printed, at, isHeld);
    let from = at;
    // Whatever stands ahead of a title or an office is no part of the name: "Ohio Gov. Ann Roe".
    for (let word = to - 2; word >= at && from === at; word -= 1) if (isOffice(words[word])) from = word + 1;
    const offices = from > at;
    const named = words.slice(from, to).some(isNoun);
    for (let word = words[from]; from < to && word; word = words[from]) {
      if (word.capital && !isEdge(word) && (named || !isDemonym(word.plain)) && isName(printed, from, small))
        break;
      from += 1;
    }
    at = to;
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || from >= to || last.end - first.start < 3) continue;
    const before = words[from - 1];
    const glued = isHeld(from - 1) && before && text.slice(before.end, first.start) === ' ';
    const half = to - from > 1 ? (SMALL_HALF.exec(text.slice(last.end, last.end + 16))?.[0] ?? '') : '';
    const joined =
      (half === '' && /^(?:-\p{Ll}| \d)/u.test(text.slice(last.end, last.end + 2))) ||
      /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
    if (joined || (to - from === 1 && (glued || isNoun(first)))) continue;
    const suffix = /^,? (?:[JS]r\b\.?|I{2,3}\b|IV\b)/.exec(text.slice(last.end, last.end + 6))?.[0] ?? '';
    const point = /^[JS]r$/.test(text.slice(last.start, last.end)) && text[last.end] === '.' ? 1 : 0;
    const end = last.end + suffix.length + point + half.length;
    found.push({
      start: first.start,
      end,
      form: text
        .slice(first.start, end)
        .replace(/,? ["'(][^"'()]+["')] /, ' ')
        .replace(/\s+/g, ' '),
      held: null,
      titled: TITLED.test(text.slice(Math.max(0, first.start - 9), first.start)),
      kind: !offices && isThing(printed, { from, to }) ? 'thing' : 'person',
    });
  }
  return found.sort((a, b) => a.start - b.start);
};
