import type { Span } from '../text/span.ts';
import { factsOf, type Reading } from './fact.ts';

/** A person's name where the text prints it. */
export interface Mention extends Span {
  readonly name: string;
}

export const SPEECH =
  /\b(?:said|says|say|saying|told|tells|added|adds|wrote|writes|described|describes|called|calls|warned|warns|stated|states|declared|declares|asked|asks|replied|replies|tweeted|insisted|insists|argued|argues|claimed|claims|announced|noted|notes|explained|explains|continued|concluded|recalled|testified|acknowledged|urged|vowed|quipped|remarked|responded|suggested|according to)\b/i;
const OFFICES =
  'ambassador|minister|president|spokesman|spokeswoman|spokesperson|secretary|senator|governor|mayor|judge|lawyer|attorney|general|chief|director|commander|leader|official|officer|professor|analyst|premier|chancellor';
const anyCase = (words: string): string =>
  words.replace(/\b\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const ROLE = new RegExp(
  String.raw`\b(?:(?<adjective>\p{Lu}[\p{L}.]*)\s+)?(?<role>${anyCase(OFFICES)})\b`,
  'gu',
);
/** What every office holds, without the Unicode classes, which are slow. */
const MAY_HOLD_OFFICE = new RegExp(OFFICES, 'i');
/** Between an office and the name of its holder: "Ambassador to the UN Kelly Craft". */
const OFFICE_TO_NAME = /^(?:\s+(?:to|of)\s+(?:the\s+)?\p{Lu}[\p{L}.]*)?,?\s*$/u;
/** A run of capitalised words right beside a word of speech: a name that no authority file knows. */
const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]+(?:\s+(?:(?:al|bin|de|von|van|der)\s+)?\p{Lu}[\p{L}'’-]+){0,3}`;
const NAME_SAID = new RegExp(
  String.raw`(?<name>${CAPITALISED})(?:,[^,"“”]{2,60},)?\s+(?:said|says|told|added|wrote|warned|tweeted|testified|explained|argued)\b`,
  'u',
);
const SAID_NAME = new RegExp(
  String.raw`\b(?:said|says|added|wrote|explained)\s+(?<name>${CAPITALISED})`,
  'u',
);
const NO_NAME =
  /^(?:He|She|They|It|I|We|You|The|This|That|But|And|A|An|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Officials|Police|Others?|Who|There|However|Later)\b/;

/** Who holds which office in a story: "Ambassador Kelly Craft", "the ambassador, Majid Takht Ravanchi". */
interface Office {
  readonly adjective: string | null;
  readonly role: string;
  readonly holder: string;
}

/** The persons of a story where they are printed, in order, and the offices that it gives them. */
export interface Cast {
  readonly mentions: readonly Mention[];
  readonly organisations: readonly Mention[];
  readonly offices: readonly Office[];
}

const mentionsOf = ({ facts }: Reading, kind: 'person' | 'organisation'): readonly Mention[] =>
  factsOf(facts, kind)
    .flatMap(({ value, evidence }) => evidence.map(({ start, end }) => ({ start, end, name: value.name })))
    .sort((a, b) => a.start - b.start);

const lastOfficeIn = (words: string): RegExpExecArray | undefined =>
  MAY_HOLD_OFFICE.test(words) ? [...words.matchAll(ROLE)].at(-1) : undefined;

export const castOf = (reading: Reading): Cast => {
  const { source } = reading;
  const mentions = mentionsOf(reading, 'person');
  const offices = mentions.flatMap(({ start, name }): Office[] => {
    const before = source.text.slice(Math.max(0, start - 60), start);
    const found = lastOfficeIn(before);
    if (!found?.groups || !OFFICE_TO_NAME.test(before.slice(found.index + found[0].length))) return [];
    const { adjective = null, role = '' } = found.groups;
    return [{ adjective: adjective === 'The' ? null : adjective, role: role.toLowerCase(), holder: name }];
  });
  return { mentions, organisations: mentionsOf(reading, 'organisation'), offices };
};

const holderIn = (words: string, offices: readonly Office[]): string | null => {
  const found = lastOfficeIn(words);
  if (!found?.groups) return null;
  const { adjective, role = '' } = found.groups;
  const same = offices.filter((office) => office.role === role.toLowerCase());
  const fitting = same.filter((office) => adjective && office.adjective === adjective);
  const bare = same.filter((office) => office.adjective === null);
  const holders = new Set(
    [fitting, bare, same].find(({ length }) => length > 0)?.map(({ holder }) => holder),
  );
  return holders.size === 1 ? ([...holders][0] ?? null) : null;
};

/** A name beside the word of speech: the full name of an organisation that the text shortens ("the Guard Corps"), else as printed. */
const otherName = (text: string, zone: Span, { organisations }: Cast): string | null => {
  const words = text.slice(zone.start, zone.end);
  for (const shape of [NAME_SAID, SAID_NAME]) {
    const found = shape.exec(words);
    const printed = found?.groups?.['name'];
    const name = printed?.replace(/^The\s+/, '');
    if (!found || !printed || !name || NO_NAME.test(name) || !/\p{Ll}/u.test(name)) continue;
    const end = zone.start + found.index + found[0].indexOf(printed) + printed.length;
    const full = organisations.find((one) => one.end === end && one.name.endsWith(name));
    return full?.name ?? name;
  }
  return null;
};

/**
 * Who speaks by the words of an attribution ("Craft said in a letter", "the ambassador described"):
 * the person named beside the word of speech, else the first named, else the holder of the office,
 * else an organisation or a name that no authority knows; null where it names nobody ("she said").
 */
export const namedIn = (text: string, zone: Span, cast: Cast): string | null => {
  const words = text.slice(zone.start, zone.end);
  const verb = SPEECH.exec(words);
  if (!verb) return null;
  const at = zone.start + verb.index;
  const here = cast.mentions.filter(({ start, end }) => start >= zone.start && end <= zone.end);
  const beside =
    here.find(({ end }) => end <= at && /^(?:,[^,]{0,60},)?\s*(?:also\s+)?$/.test(text.slice(end, at))) ??
    here.find(({ start }) => start > at && /^\s*$/.test(text.slice(at + verb[0].length, start)));
  const first = beside ?? here.find(({ start }) => start < at);
  if (first) return first.name;
  return holderIn(words.slice(0, verb.index), cast.offices) ?? otherName(text, zone, cast);
};
