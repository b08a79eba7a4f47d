import { type Span, textOf, within } from '../text/span.ts';
import type { Actor, Cast } from './cast.ts';
import type { Gender } from './name-sights.ts';
import { attributionsIn, isOblique, POSSESSIVE, type Scene } from './speakers.ts';

/** So many paragraphs may pass before a pronoun no longer means whom they spoke of. */
const MOST_AWAY = 2;

/** Somebody without a name: "a former aide", "One woman". Whom "he" means after that is unsure. */
// Without the Unicode classes, which are slow.
const MAY_BE_SOMEBODY =
  /\b(?:man|woman|boy|girl|person|voter|resident|neighbou?r|official|aide|adviser|advisor|student|teacher|worker|lawmaker|spokes\w+|source|witness|doctor|nurse|officer|lawyer|attorney|judge|driver|farmer|friend|brother|sister|father|mother|son|daughter|wife|husband|colleague|reporter|journalist|shopper|pastor|priest|preacher|parson|president|mayor|minister|senator|governor|candidate|nominee)\b/;
const SOMEBODY =
  /(?:^|["\s])(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]he|[Hh]is|[Hh]er|\p{L}+'s) (?:\p{Ll}[\p{L}-]* ){0,3}(?:man|woman|boy|girl|person|voter|resident|neighbou?r|official|aide|adviser|advisor|student|teacher|worker|lawmaker|spokes\p{L}+|source|witness|doctor|nurse|officer|lawyer|attorney|judge|driver|farmer|friend|brother|sister|father|mother|son|daughter|wife|husband|colleague|reporter|journalist|shopper|pastor|priest|preacher|parson|president|mayor|minister|senator|governor|candidate|nominee)(?!\p{L})/u;
const PRONOUN = /\b(?:he|she|his|her|him)\b/i;

/** An organisation or a place is no "he". */
export const isNobody = ({ kind }: Actor): boolean => kind === 'thing' || kind === 'place';

const UNSURE = Symbol('unsure');

/** Some words without what stands in quotation marks among them. */
const narrated = (text: string, words: Span, quotes: readonly Span[]): string =>
  quotes
    .filter((quote) => quote.start < words.end && quote.end > words.start)
    .toReversed()
    .reduce(
      (rest, { start, end }) =>
        rest.slice(0, Math.max(0, start - words.start)) + rest.slice(Math.max(0, end - words.start)),
      textOf(text, words),
    );

/** Of whom some words speak: null where they name nobody, `UNSURE` where it may be one or another. */
const aboutWhom = ({ text, quotes, actors }: Scene, words: Span): string | typeof UNSURE | null => {
  const persons = actors.filter((one) => one.kind === 'person' && within(words, one));
  const told = narrated(text, words, quotes);
  const somebody = MAY_BE_SOMEBODY.test(told) && SOMEBODY.test(told);
  const [first] = persons;
  if (!first) return somebody ? UNSURE : null;
  const free = persons.filter(
    (one) => !POSSESSIVE.test(text.slice(one.end, one.end + 3)) && !isOblique(text, words.start, one),
  );
  const [subject] = free;
  if (!subject) return UNSURE;
  if (free.every(({ name }) => name === subject.name)) return somebody ? UNSURE : subject.name;
  const heads = subject === first && first.start - words.start < 40;
  return heads && !/,/.test(text.slice(words.start, first.start)) ? first.name : UNSURE;
};

interface Focus {
  readonly name: string;
  readonly away: number;
}

/** Follows a story's narration and knows of whom it speaks: whom "he" or "she" means. */
export interface Narration {
  /** Reads on to the end of a sentence; what stands in quotation marks is no narration. */
  readonly read: (scene: Scene, sentence: Span) => void;
  /** Somebody is known to speak at a verb of a sentence that is still to be read. */
  readonly speaks: (name: string | null, verb: number) => void;
  readonly paragraph: () => void;
  /** Whom a pronoun at the end of some words of a sentence means. */
  readonly meant: (scene: Scene, gender: Gender, words: Span) => string | null;
}

/** What was read and not yet thought about: whom it speaks of is asked seldom, and only of the last paragraphs. */
type Read = { readonly scene: Scene; readonly sentence: Span } | 'paragraph';
/** So many paragraphs are kept in mind. */
const MOST_KEPT = 6;

export const narrationOf = (cast: Cast): Narration => {
  let focus: Focus | null = null;
  let pending: Read[] = [];
  const speaking = new Map<number, string | null>();
  const on = (name: string | null): void => {
    focus = name === null ? null : { name, away: 0 };
  };
  /** Whom a sentence speaks of: nobody that is sure (null), or nobody new (undefined). */
  const spokenOf = (scene: Scene, sentence: Span): string | null | undefined => {
    const verb = scene.verbs.find(
      ({ start, end }) => within(sentence, { start, end }) && speaking.has(start),
    );
    if (verb) return speaking.get(verb.start) ?? null;
    const said = attributionsIn(scene, sentence).find(({ subject }) => subject.kind === 'actor')?.subject;
    if (said?.kind === 'actor') return isNobody(said.actor) ? null : said.actor.name;
    const about = aboutWhom(scene, sentence);
    if (about === UNSURE) return null;
    if (about !== null) return about;
    return focus && PRONOUN.test(narrated(scene.text, sentence, scene.quotes)) ? focus.name : undefined;
  };
  const catchUp = (): void => {
    for (const one of pending) {
      if (one !== 'paragraph') {
        const name = spokenOf(one.scene, one.sentence);
        if (name !== undefined) on(name);
      } else if (focus) focus = focus.away >= MOST_AWAY ? null : { ...focus, away: focus.away + 1 };
    }
    pending = [];
  };
  return {
    read: (scene, sentence) => {
      pending.push({ scene, sentence });
    },
    speaks: (name, verb) => {
      speaking.set(verb, name);
      pending = [];
      on(name);
    },
    paragraph: () => {
      pending.push('paragraph');
      const starts = pending.flatMap((one, at) => (one === 'paragraph' ? [at] : []));
      if (starts.length <= MOST_KEPT) return;
      pending = pending.slice(starts[1]);
      focus = null;
    },
    meant: (scene, gender, words) => {
      catchUp();
      const here = aboutWhom(scene, words);
      const name = here === null ? (focus?.name ?? null) : here === UNSURE ? null : here;
      if (name === null) return null;
      const known = cast.genderOf(name);
      return known === null || known === gender ? name : null;
    },
  };
};
