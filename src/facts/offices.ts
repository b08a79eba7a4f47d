import type { Actor } from './cast.ts';

const OFFICES =
  'ambassador|minister|president|spokesman|spokeswoman|spokesperson|secretary|senator|governor|mayor|judge|lawyer|attorney|general|chief|director|commander|leader|official|officer|professor|analyst|premier|chancellor|congressman|congresswoman|coach|speaker|candidate|sheriff|bishop|pastor|captain|chairman|chairwoman|executive';

/** The nouns of offices, as one alternative of a pattern. */
export const OFFICE = OFFICES;
const ROLE = new RegExp(String.raw`\b(?:(?<adjective>\p{Lu}[\p{L}.]*)\s+)?(?<role>${OFFICES})\b`, 'giu');
const MAY_HOLD_OFFICE = new RegExp(OFFICES, 'i');
/** Quick to ask, before a pattern is tried. */
export const mayHoldOffice = (words: string): boolean => MAY_HOLD_OFFICE.test(words);
/** Between an office and the name of its holder: "Ambassador to the UN Kelly Craft". */
const OFFICE_TO_NAME = /^(?:\s+(?:to|of)\s+(?:the\s+)?\p{Lu}[\p{L}.]*)?,?\s*$/u;

const FORMER = /^(?:former|ex|then|late)$/i;

/** Who holds which office in a story: "Ambassador Kelly Craft", "the ambassador, Majid Takht Ravanchi". */
interface Office {
  readonly adjective: string | null;
  readonly role: string;
  readonly holder: string;
}

export interface Offices {
  /** The one holder that a story names of an office; null where it names none, or several. */
  readonly holderOf: (office: { readonly adjective: string | null; readonly role: string }) => string | null;
}

const lastOfficeIn = (words: string): RegExpExecArray | undefined =>
  MAY_HOLD_OFFICE.test(words) ? [...words.matchAll(ROLE)].at(-1) : undefined;

/** The offices of a folded text, from the words ahead of each name. */
export const officesOf = (text: string, actors: () => readonly Actor[]): Offices => {
  let offices: readonly Office[] | undefined;
  const read = (): readonly Office[] =>
    actors().flatMap(({ start, name, kind }): Office[] => {
      if (kind === 'thing' || kind === 'place') return [];
      const before = text.slice(Math.max(0, start - 60), start);
      const found = lastOfficeIn(before);
      if (!found?.groups || !OFFICE_TO_NAME.test(before.slice(found.index + found[0].length))) return [];
      const { adjective, role = '' } = found.groups;
      if (
        /\b(?:former|ex|then|late)[ -]$/i.test(before.slice(0, found.index)) ||
        FORMER.test(adjective ?? '')
      )
        return [];
      const capital = adjective && /^\p{Lu}/u.test(adjective) && adjective !== 'The' ? adjective : null;
      return [{ adjective: capital, role: role.toLowerCase(), holder: name }];
    });
  return {
    holderOf: ({ adjective, role }) => {
      offices ??= read();
      const same = offices.filter((office) => office.role === role);
      const fitting = same.filter((office) => adjective && office.adjective === adjective);
      const bare = same.filter((office) => office.adjective === null);
      const holders = new Set(
        [fitting, bare, same].find(({ length }) => length > 0)?.map(({ holder }) => holder),
      );
      return holders.size === 1 ? ([...holders][0] ?? null) : null;
    },
  };
};
