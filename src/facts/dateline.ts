import { fullDatesIn } from '../text/full-date.ts';
import type { Vocabulary } from './authority.ts';
import { dayFrom } from './day.ts';
import type { Fact, FactRule } from './fact.ts';
import { agencyNamed, outletNamed } from './outlets.ts';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}'.-]*\p{Lu}\.?`;
/** UNITED NATIONS · ST. LOUIS · BEIRUT/BAGHDAD · WASHINGTON, D.C. */
const SHOUTED = String.raw`(?:ST\. |MT\. |FT\. |EL |LA )?${CAPITALS}(?:[ /-]{1,3}${CAPITALS}){0,3}`;
/** Washington · New Delhi · Rio de Janeiro · Berlin/Paris */
const SPOKEN = String.raw`\p{Lu}[\p{L}'.]+(?:[ /-](?:\p{Lu}[\p{L}'.]+|de|di|la|le|of|am|an der|upon|del|do|da)){0,4}`;
/** , Texas · , Calif. · , D.C. · , South Korea */
const REGION = String.raw`(?:(?:, (?:\p{Lu}\.){2}|, \p{Lu}[\p{L}'.]+(?: \p{Lu}[\p{L}'.]+){0,2}?)(?!\p{L}))?`;
/** , Jan 8 · , 8 January 2020 */
const WHEN = String.raw`(?:,? ?(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?:,? \d{4})?))?`;
const AGENCY = String.raw` ?\((?<agency>[^()\n]{2,40})\)`;

/** , 14. März 2022 · , March 3, 2021: with the year; without a comma only behind capitals. */
const DAY = String.raw`(?:,|(?<=\p{Lu}{2})) (?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.?(?:º)? (?:de )?\p{L}{3,10}\.?(?: de)?,? \d{4})`;

/** Karlsruhe, 14. März 2022 - … · SEATTLE, March 3, 2021 /Newswire/ -- …; the day makes it one, whatever place it is. */
const dated = new RegExp(
  String.raw`^(?<place>(?:${SHOUTED}|${SPOKEN})${REGION})(?<day>${DAY})(?: ?/[^/\n]{2,30}/)?(?:${AGENCY})? ?(?:-{1,3}|:|\.) ?(?=[\p{L}\p{N}"'(\[])`,
  'u',
);
const shouted = new RegExp(
  String.raw`^(?<place>${SHOUTED}${REGION})${WHEN}(?:${AGENCY})?(?: ?-{1,3} ?|(?<colon>: ))(?=[\p{L}\p{N}"'(\[])`,
  'u',
);
const spoken = new RegExp(
  String.raw`^(?<place>${SPOKEN}${REGION})${WHEN}${AGENCY}(?: ?(?:-{1,3}|:|\||\.) ?| ?)(?=[\p{L}\p{N}"'(\[])`,
  'u',
);
/** Washington - President … · BERLIN taz | … ; only where the place is in the vocabulary. */
const bare = new RegExp(String.raw`^(?<place>${SPOKEN})(?: ?-{2,3} ?| - |: )(?=[\p{Lu}"'])`, 'u');
const agencyOnly = /^\((?<agency>[^()\n]{2,40})\)(?: ?-{1,3} ?| ?: ?| ?)(?=[\p{L}\p{N}"'[])/u;

/** Shouted words that stand ahead of a dash and are no place. */
const LABEL =
  /^(?:UPDATED?|BREAKING|WATCH|LISTEN|READ|NEWS|CORRECTION|CLARIFICATION|EXCLUSIVE|OPINION|ANALYSIS|REVIEW|VIDEO|PHOTOS?|LIVE|FACT|EDITORIAL|COMMENTARY|SPOILER|ALERT|WARNING|NOTE|RELATED|MORE|SEE|EDITOR|PHOTO|POLL|INTERVIEW|TRANSCRIPT|URGENT|DEVELOPING|JUST|ALSO|PLUS|ADVERTISEMENT|SPONSORED|FILE|STORY|DEAR|NO|YES|BUT|AND|NOT|THE|A|I|IT|WE|HE|SHE|YOU|THIS|THAT|WHAT|WHY|HOW|WHO|WHEN|WHERE|IN|ON|AT|TO|FOR|OF|BY|WITH|IF|FIRST|LAST|ONE|TWO|Q|AM|PM|TL|DR|TLDR|PS|OK|USA TODAY|TOP|BEST|DAY|WEEK|PART|CHAPTER|STEP|RULE|FREE|SALE|WINNER|LOSER|PROS?|CONS?)\b/;

const isPlace = (words: string, vocabulary: Vocabulary | undefined): boolean => {
  const plain = words.toLowerCase();
  return (
    vocabulary?.places.some(
      ({ name, variants }) =>
        name.toLowerCase() === plain || variants.some((form) => form.toLowerCase() === plain),
    ) ?? false
  );
};

interface Dateline {
  readonly place: string | null;
  readonly agency: string | null;
  /** Where the agency's name stands in the paragraph. */
  readonly agencyAt: number;
  /** Where the story's own words begin. */
  readonly end: number;
}

const read = (folded: string, vocabulary?: Vocabulary): Dateline | null => {
  const head = folded.slice(0, 160);
  const match =
    [dated, shouted, spoken, bare].map((pattern) => pattern.exec(head)).find((found) => found !== null) ??
    agencyOnly.exec(head);
  if (!match) return null;
  const place = match.groups?.['place'] ?? null;
  const agency = match.groups?.['agency'] ?? null;
  const known = agency !== null && vocabulary !== undefined && outletNamed(agency, vocabulary) !== null;
  const shouts = place !== null && place.replace(/,.*$/, '') === place.replace(/,.*$/, '').toUpperCase();
  const isDated = match.groups?.['day'] !== undefined;
  if (isDated && place !== null && LABEL.test(place.toUpperCase())) return null;
  if (isDated) {
    // The day says enough.
  } else if (place !== null && shouts) {
    if (LABEL.test(place) || place.replace(/[^\p{L}]/gu, '').length < 3) return null;
    if (vocabulary && outletNamed(place, vocabulary) !== null && !isPlace(place, vocabulary)) return null;
    const certain = agency !== null || isPlace(place, vocabulary);
    // SEN. JANE ROE (R-OH): … speaks.
    if (match.groups?.['colon'] !== undefined && !known && !isPlace(place, vocabulary)) return null;
    // NATO - …, NASA - …: a single short word in capitals may be anybody's initials.
    if (!certain && /^\p{Lu}{2,4}$/u.test(place)) return null;
  } else if (vocabulary !== undefined) {
    if (!known && (place === null || !isPlace(place, vocabulary))) return null;
  } else if (agency === null) return null;
  const agencyAt = agency === null ? -1 : match[0].lastIndexOf(agency);
  return { place, agency, agencyAt, end: match[0].length };
};

/** Where a paragraph's own words begin, behind its dateline; 0 where it has none. Takes folded text. */
export const datelineEnd = (folded: string, vocabulary?: Vocabulary): number =>
  read(folded, vocabulary)?.end ?? 0;

/** How many paragraphs from the first may open with the dateline: an update or a correction may stand ahead. */
const REACH = 3;

/** The dateline that opens a story: its place, its day where nothing else prints one, and the agency that filed it. */
export const DATELINE: FactRule = {
  name: 'dateline',
  example: 'WASHINGTON (Reuters) - The council met on Thursday.',
  find: ({ source, folded, blocks, facts: known, vocabulary }) => {
    const heads = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, REACH);
    for (const { start, end } of heads) {
      const line = read(folded.slice(start, end), vocabulary);
      if (!line) continue;
      const facts: Fact[] = [];
      const state = (from: number, length: number): { readonly start: number; readonly end: number } => ({
        start: start + from,
        end: start + from + length,
      });
      if (line.place !== null) {
        const evidence = [state(0, line.place.length)];
        const value = source.text.slice(start, start + line.place.length);
        facts.push({ kind: 'place', value, basis: 'stated', rule: 'dateline', evidence });
      }
      const date = fullDatesIn(folded.slice(start, start + line.end))[0];
      const day = date && dayFrom(date.year, date.month, date.day);
      if (day && !known.some(({ kind }) => kind === 'published')) {
        const evidence = [state(date.start, date.end - date.start)];
        facts.push({ kind: 'published', value: day, basis: 'stated', rule: 'dateline', evidence });
      }
      const agency = line.agency === null ? null : agencyNamed(line.agency, vocabulary);
      if (line.agency !== null && agency) {
        const evidence = [state(line.agencyAt, line.agency.length)];
        const value = { name: agency.name, role: 'agency' } as const;
        facts.push({ kind: 'credit', value, basis: 'stated', rule: 'dateline', evidence });
      }
      return facts;
    }
    return [];
  },
};
