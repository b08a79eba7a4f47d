import type { Span } from '../text/span.ts';
import type { Actor } from './cast.ts';
import { mayHoldOffice, OFFICE } from './offices.ts';
import type { SpeechVerb } from './speech-verbs.ts';

/** Who speaks by the words beside a quotation: an actor, a pronoun to be resolved, the holder of an office. */
export type Subject =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'pronoun'; readonly gender: 'm' | 'f' }
  | { readonly kind: 'office'; readonly adjective: string | null; readonly role: string }
  | { readonly kind: 'document'; readonly noun: string };

/** Between a subject and its verb. */
const FILLER = String.raw`(?:\s*\([^()"]{1,40}\))?(?:,(?! (?:\p{Ll}+ed|also|has|had|was|is|are|were) )(?:[^,":;]{2,90},){1,3}?)?\s+(?:(?:also|later|then|once|has|had|have|recently|previously|again|further|repeatedly|first|reportedly|instead|himself|herself|a|hat|habe|\p{Ll}+ly)\s+)*`;
/** "Roe of the institute said". */
const OF_SOMETHING = new RegExp(
  String.raw`^ (?:of|for|from|at|with|in) [^,;:.()"]{2,60}(?:\([^()]+\))?${FILLER}$`,
  'u',
);
const BESIDE = new RegExp(`^${FILLER}$`, 'u');
const PRONOUN = new RegExp(
  String.raw`(?:^|[^\p{L}'])(?:(?<he>he|er|il|él|lui|hij)|(?<she>she|sie|elle|ella|lei|zij|ze|ela))${FILLER}$`,
  'iu',
);
const PRONOUN_AFTER =
  /^\s*-?(?:t-)?(?:(?<he>he|er|il|él|hij)|(?<she>she|sie|elle|ella|zij|ze|ela))(?!\p{L})/iu;
/** How far ahead of its verb a subject is looked for that is no name. */
const REACH = 120;
// Without the Unicode classes, which are slow.
const MAY_BE_PRONOUN = /\b(?:s?he|er|il|él|lui|hij|sie|elle|ella|lei|zij|ze|ela)\b/i;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|gets?|got)(?: \p{Ll}+ly)? $/u;
/** Ahead of a name that is not the one to act: "a friend of Roe", "a spokesman for former President Roe". */
const OBLIQUE =
  /\b(?:(?:of|for|from|at|in|with|by|to|about|against|on|and|or|than|as|between|vs\.?|von|bei|mit|(?:de|du|di|da|del|della)(?: la| le)?)(?: the)?|(?:of|for|from|with|by|to|about|against|and)(?: the)?(?: (?:former|then|late|President|Prime|Minister|Vice|Secretary|Republican|Democratic|King|Queen|Pope|Judge|Justice|General|(?:Sen|Rep|Gov|Gen|Mr|Mrs|Ms|Dr|Sir|Dame)\.?)){1,4}) $/u;
export const POSSESSIVE = /^'s?(?!\p{L})/u;
const OFFICE_BEFORE = new RegExp(
  String.raw`(?<article>\b[Tt]he |\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Hh]is|[Hh]er|[Tt]heir|\p{L}+'s) )?(?<words>(?:[\p{L}.-]+ ){0,3}?)\b(?<role>${OFFICE})${FILLER}$`,
  'iu',
);
const OFFICE_AFTER = new RegExp(
  String.raw`^ the (?<words>(?:[\p{L}.-]+ ){0,3}?)(?<role>${OFFICE})(?![\p{L}'])(?! (?:of|for|to) )`,
  'iu',
);
const MAY_BE_DOCUMENT =
  /\b(?:letter|statement|report|filing|memo|document|message|post|tweet|order|complaint|indictment|lawsuit|email|note)\b/;
const DOCUMENT_BEFORE = new RegExp(
  String.raw`\b[Tt]he (?:\p{Ll}+ )?(?<noun>letter|statement|report|filing|memo|document|message|post|tweet|order|complaint|indictment|lawsuit|email|note)${FILLER}$`,
  'u',
);
/** Where the name behind "said" ends: "said Ann Roe of the institute", "said Ann Roe, who". */
const NAME_ENDS =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|St|\p{Lu}))\.(?=\s|$)|[,;:"()]|\s(?:of|for|from|at|in|on|who|after|during|as|to|that|when|while|about|with|by|before|is|was|am|im|in|auf|au|à|en|em|op|de|del|della|du|des|von|do|da|di)(?!\p{L})/u;

/** True where a preposition makes a name the object of its words. */
export const isOblique = (text: string, from: number, { start }: Actor): boolean =>
  OBLIQUE.test(text.slice(Math.max(from, start - 60), start));

/** "sagte Roe der Zeitung": what follows is whom Roe told. */
const TO_SOMEBODY = /^ (?:der|dem|den|die|das|el|il|la|le|het)(?!\p{L})/u;

const inSpan = ({ start, end }: Actor, from: number, to: number): boolean => start >= from && end <= to;

/** The office that stands right before a verb, where the text means one known holder: "the ambassador". */
const officeIn = (found: RegExpExecArray | null): Subject | null => {
  const { article = 'the ', words = '', role = '' } = found?.groups ?? {};
  if (!found || !/^the $/i.test(article)) return null;
  if (/\b(?:an?|another|one|some|his|her|their|former|senior|deputy|\p{L}+'s)\s/iu.test(words)) return null;
  const adjective = words.split(' ').findLast((word) => /^\p{Lu}/u.test(word) && word !== 'The') ?? null;
  return { kind: 'office', adjective, role: role.toLowerCase() };
};

const WHO = /^,? \(?(?:who|whose)\b/;
const isOfSomething = ({ kind }: Actor, beside: string): boolean =>
  kind === 'person' && OF_SOMETHING.test(beside);

/** "The chairman, Lord Pell, replied". */
const isApposed = (text: string, from: number, { start, kind }: Actor, beside: string): boolean =>
  kind === 'person' &&
  /^,\s+$/.test(beside) &&
  APPOSED.test(text.slice(Math.max(from, start - 40), start)) &&
  mayHoldOffice(text.slice(Math.max(from, start - 40), start));
const APPOSED =
  /\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|'s) (?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}+, (?:\p{Lu}\p{L}*\.? ){0,2}$/u;

/** Who stands before a verb of speech as the one to say it. */
const subjectBefore = (
  text: string,
  from: number,
  verb: number,
  actors: readonly Actor[],
): Subject | null => {
  const before = text.slice(from, verb);
  if (PASSIVE.test(before.slice(-REACH))) return null;
  const participle = /^(?:saying|telling)\b/.test(text.slice(verb, verb + 8));
  let free = true;
  for (const actor of actors.toReversed()) {
    if (!inSpan(actor, from, verb) || isOblique(text, from, actor)) continue;
    const beside = text.slice(actor.end, verb);
    const mayStandOff = actor.kind !== 'place' && (free || WHO.test(beside));
    const stands =
      BESIDE.test(beside) ||
      isOfSomething(actor, beside) ||
      (!participle && isApposed(text, from, actor, beside));
    if (mayStandOff ? stands : /^\s+$/.test(beside)) return { kind: 'actor', actor };
    free &&= actor.kind === 'thing' || actor.kind === 'place';
  }
  const near = before.slice(-REACH);
  const pronoun = MAY_BE_PRONOUN.test(near) ? PRONOUN.exec(near)?.groups : undefined;
  if (pronoun) return { kind: 'pronoun', gender: pronoun['he'] ? 'm' : 'f' };
  const noun = MAY_BE_DOCUMENT.test(near) ? DOCUMENT_BEFORE.exec(near)?.groups?.['noun'] : undefined;
  if (noun) return { kind: 'document', noun };
  return mayHoldOffice(near) ? officeIn(OFFICE_BEFORE.exec(near)) : null;
};

/** Who stands behind an inverted verb: "said Ann Roe", "according to the analyst Ann Roe". */
const subjectBehind = (
  text: string,
  verb: SpeechVerb,
  to: number,
  actors: readonly Actor[],
): Subject | null => {
  const behind = text.slice(verb.end, to);
  const pronoun = PRONOUN_AFTER.exec(behind)?.groups;
  if (pronoun) return { kind: 'pronoun', gender: pronoun['he'] ? 'm' : 'f' };
  const reach = Math.min(REACH, behind.length);
  for (let end = verb.end; end < verb.end + reach; ) {
    const stop = NAME_ENDS.exec(text.slice(end, verb.end + reach));
    const till = stop ? end + stop.index : verb.end + reach;
    // A stop inside a name ("J. C. Holm") is none.
    const across = actors.find((actor) => actor.start < till && actor.end > till);
    if (across) {
      end = across.end;
      continue;
    }
    const inside = actors.filter((actor) => inSpan(actor, verb.end, till));
    const named = inside.find((actor, at) => {
      const next = inside[at + 1];
      return !next || TO_SOMEBODY.test(text.slice(actor.end, next.start));
    });
    if (named) {
      const rest = text.slice(named.end, till);
      const goesOn = verb.english && /^\s(?!an? )\p{Ll}/u.test(rest);
      return POSSESSIVE.test(rest) || goesOn ? null : { kind: 'actor', actor: named };
    }
    break;
  }
  return officeIn(OFFICE_AFTER.exec(behind));
};

/** The actor at the head of a clause whose verb follows with nobody else to act in between. */
const headOf = (text: string, from: number, verb: number, actors: readonly Actor[]): Subject | null => {
  const here = actors.filter((actor) => inSpan(actor, from, verb));
  const [first] = here;
  if (first?.kind !== 'person') return null;
  const lead = text.slice(from, first.start);
  if (
    !/^[\s,.;"-]*(?:(?:But|And|So|Yet|Then|Still|Meanwhile,|On \p{L}+day,?|Later,?) )?(?:\p{Lu}[\p{L}.]+ ){0,3}$/u.test(
      lead,
    )
  )
    return null;
  const rest = text.slice(first.end, verb);
  if (
    POSSESSIVE.test(rest) ||
    PASSIVE.test(rest) ||
    /[:;]|\b(?:that|which|whose|I|we|they|it|you|he|she|and the|and a)\b/.test(rest)
  )
    return null;
  const others = here.slice(1).every((other) => other.name === first.name || isOblique(text, from, other));
  return others ? { kind: 'actor', actor: first } : null;
};

/** What a paragraph prints outside of its quotation marks. */
export interface Scene {
  /** The folded text of the story. */
  readonly text: string;
  readonly quotes: readonly Span[];
  readonly actors: readonly Actor[];
  readonly verbs: readonly SpeechVerb[];
}

/** Where a verb of speech stands in some words, and who says it. */
export interface Attribution extends Span {
  readonly subject: Subject;
}

const NOBODY_AHEAD = /^[\s,"'-]*(?:(?:\p{Ll}+ly|a|a-t-il|ha|hat|habe) )?$/u;

const subjectOf = ({ text, actors }: Scene, zone: Span, verb: SpeechVerb): Subject | null => {
  const { sort, start } = verb;
  if (sort === 'according') return subjectBehind(text, verb, zone.end, actors);
  const inverted = sort === 'saying' && NOBODY_AHEAD.test(text.slice(zone.start, start));
  return (
    subjectBefore(text, zone.start, start, actors) ??
    (inverted ? subjectBehind(text, verb, zone.end, actors) : null) ??
    headOf(text, zone.start, start, actors)
  );
};

/** Who is said to speak in a stretch of text, by each of its verbs of speech that names somebody. */
export const attributionsIn = (scene: Scene, zone: Span): readonly Attribution[] =>
  scene.verbs
    .filter(({ start, end }) => start >= zone.start && end <= zone.end)
    .flatMap((verb): Attribution[] => {
      const subject = subjectOf(scene, zone, verb);
      return subject ? [{ start: verb.start, end: verb.end, subject }] : [];
    });
