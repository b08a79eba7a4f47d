import { AUTHORED, BY_WORDS } from '../blocks/byline.ts';
import type { Block } from '../blocks/kinds.ts';
import { fullDatesIn } from '../text/full-date.ts';
import type { CreditRole, Fact, FactRule, Reading } from './fact.ts';
import { agencyNamed, outletAtStart, outletNamed } from './outlets.ts';

/** A name and where it stands. */
interface Name {
  readonly text: string;
  readonly start: number;
}

const PERSON =
  /^\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|al|el|ibn|y)){0,4}$/u;
const SHOUTED_PERSON = /^[\p{Lu}'.-]+(?: [\p{Lu}'.-]+){1,3}$/u;

/** Words in capitals at their beginning that never make a name of a person. */
const NO_NAME =
  /\b(?:staff|reporters?|correspondents?|editors?|news(?:room)?|bureau|desk|agenc(?:y|ies)|services?|wires?|contributors?|writers?|columnist|opinion|contributor|team|press|times|post|mail|gazette|herald|tribune|chronicle|ledger|courier|notices?|official|government|magazine|online|special|senior|chief|redaktion|rédaction|redacción|redazione|redactie|redação|updated?|published|posted|admin|minutes?|comments?|share|follow|photos?|images?|live|reporting|breaking|latest|coverage|by|the)\b/i;

/** The names in a list: parted by commas, "and", "&" or semicolons; a place after "in" belongs to nobody. */
const namesIn = (text: string, start: number): readonly Name[] => {
  const names: Name[] = [];
  for (const match of text.matchAll(
    /(?:(?!,| and | & |;| und | et | y | e | en | con | with | \/ | \| ).)+/giu,
  )) {
    const words = match[0]
      .replace(/^[\s,;|/-]*(?:&|and|und|et|y|e|en|with|by|the) *(?<=& ?| )(?=\p{Lu})/iu, '')
      .replace(/ (?:in|from|at|of|for|reporting from|aus) .*$/, '')
      .replace(/[\s.,;:=<]+$/, '')
      .replace(/ @\S+.*$/, '');
    const at = match[0].indexOf(words);
    const trimmed = words.trim();
    if (trimmed !== '')
      names.push({ text: trimmed, start: start + match.index + at + words.indexOf(trimmed) });
  }
  return names;
};

/** `MDR Leipzig`: initials that no one could say as a name. */
const INITIALS_FIRST = /^[B-DF-HJ-NP-TV-XZ]{3,} /;

const isPerson = (name: string): boolean =>
  !INITIALS_FIRST.test(name) &&
  name.length <= 40 &&
  name.includes(' ') &&
  (PERSON.test(name) || SHOUTED_PERSON.test(name)) &&
  !NO_NAME.test(name);

const creditor =
  (reading: Reading, rule: string) =>
  ({ text, start }: Name, role: CreditRole): Fact | null => {
    const whose = /^(?<house>.{2,30}?)'s? (?=\p{Lu})/u.exec(text);
    const house = whose?.groups?.['house'];
    const owned = house !== undefined && outletNamed(house, reading.vocabulary) !== null;
    const from = owned ? (whose?.[0].length ?? 0) : 0;
    const name = text.slice(from);
    const agency = agencyNamed(name, reading.vocabulary);
    const evidence = [{ start: start + from, end: start + text.length }];
    if (agency) {
      return {
        kind: 'credit',
        value: { name: agency.name, role: 'agency' },
        basis: 'stated',
        rule,
        evidence,
      };
    }
    if (outletNamed(name, reading.vocabulary) !== null || !isPerson(name)) return null;
    const printed = reading.source.text.slice(start + from, start + text.length);
    return { kind: 'credit', value: { name: printed, role }, basis: 'stated', rule, evidence };
  };

/** `ls/se (Reuters, AP)` · `mak/rt (dpa)` */
const initials = (reading: Reading, block: Block): readonly Fact[] => {
  const text = reading.folded.slice(block.start, block.end);
  const match = /^([a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4}) \(([^()]+)\)$/.exec(text);
  if (!match) return [];
  const [, letters = '', list = ''] = match;
  const rule = 'initials-and-agencies';
  const evidence = [{ start: block.start, end: block.start + letters.length }];
  const credit = creditor(reading, rule);
  const listAt = block.start + text.indexOf('(') + 1;
  const agencies = namesIn(list, listAt).flatMap((name) => {
    const fact = credit(name, 'contributor');
    return fact?.kind === 'credit' && fact.value.role === 'agency' ? [fact] : [];
  });
  if (agencies.length === 0) return [];
  return [
    { kind: 'credit', value: { name: letters, role: 'initials' }, basis: 'stated', rule, evidence },
    ...agencies,
  ];
};

/** Phrases of a sign-off, each with what the names behind it did. */
const BEHIND: readonly { readonly pattern: RegExp; readonly role: CreditRole }[] = [
  { pattern: /(?:additional|further) reporting (?:by|from)[: ]+/giu, role: 'contributor' },
  { pattern: /(?<!additional )(?<!further )(?:reporting|reported|written|story) by[: ]+/giu, role: 'author' },
  {
    pattern: /(?:writing|editing|edited|compiled|translated|research|graphics|production) by[: ]+/giu,
    role: 'contributor',
  },
  {
    pattern: /(?:with )?(?:files|reports?|reporting|material|information|contributions?) (?:from|by)[: ]+/giu,
    role: 'contributor',
  },
];

/** … contributed to this report */
const CONTRIBUTED = /^(?<names>.{3,200}?),? (?:also )?(?:contributed|provided|assisted|helped report)\b/iu;

const signOff = (reading: Reading, block: Block): readonly Fact[] => {
  const text = reading.folded.slice(block.start, block.end);
  const found: Fact[] = [];
  const rule = 'sign-off';
  const credit = creditor(reading, rule);
  const add = (list: string, at: number, role: CreditRole): void => {
    for (const name of namesIn(list, at)) {
      const fact = credit(name, role);
      if (fact) found.push(fact);
    }
  };
  for (const sentence of text.matchAll(/(?:[^.;()]|\.(?!\s|$)|(?<=\b\p{Lu})\.)+/gu)) {
    const lead = sentence[0].length - sentence[0].trimStart().replace(/^[-*[]+ ?/, '').length;
    const words = sentence[0].slice(lead);
    const at = block.start + sentence.index + lead;
    const names = CONTRIBUTED.exec(words)?.groups?.['names'];
    if (names !== undefined && !/ by /.test(names)) {
      add(
        names.replace(/^(?:reporters?|correspondents?|staff writers?) /i, ''),
        at + names.length - names.replace(/^(?:reporters?|correspondents?|staff writers?) /i, '').length,
        'contributor',
      );
      continue;
    }
    const starts = BEHIND.flatMap(({ pattern, role }) =>
      [...words.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        role,
      })),
    ).sort((a, b) => a.from - b.from || b.to - a.to);
    starts.forEach(({ to, role }, index) => {
      if ((starts[index - 1]?.to ?? 0) > to - 1) return;
      const end = starts.slice(index + 1).find(({ from }) => from >= to)?.from ?? words.length;
      add(words.slice(to, end), at + to, role);
    });
  }
  return found;
};

/** `- AP` · `(Reuters)` · `Source: AFP` · `The Associated Press` on a line of its own. */
const agencyLine = (reading: Reading, block: Block): readonly Fact[] => {
  const text = reading.folded.slice(block.start, block.end);
  const match =
    /^[-([ ]*(?:(?:source|quelle|fonte|fuente|bron|via|from|by):? )?(?<names>[^()[\]]{2,60}?)[)\] .]*$/iu.exec(
      text,
    );
  const names = match?.groups?.['names'];
  if (names === undefined) return [];
  const credit = creditor(reading, 'agency-line');
  const facts = namesIn(names.replaceAll('/', ','), block.start + text.indexOf(names)).map((name) =>
    credit(name, 'author'),
  );
  const agencies = facts.filter((fact) => fact?.kind === 'credit' && fact.value.role === 'agency');
  return agencies.length === facts.length ? agencies.filter((fact) => fact !== null) : [];
};

const BY = new RegExp(
  String.raw`^\^?(?:(?:${BY_WORDS}|(?:[Dd][ae]|D[AE]))[: ]+|(?:By|BY)(?=\p{Lu}\p{Ll}))`,
  'u',
);

/** The authors of a byline, ahead of its date, its time and whatever follows. */
const byline = (reading: Reading, block: Block): readonly Fact[] => {
  const text = reading.folded.slice(block.start, block.end);
  const by = BY.exec(text) ?? AUTHORED.exec(text) ?? /\b(?:by|von|par|por|di|door) (?=\p{Lu})/iu.exec(text);
  const from = by ? by.index + by[0].length : 0;
  const date = fullDatesIn(text.slice(from))[0];
  const line = text.slice(from, date ? from + date.start : undefined);
  const list = (
    /^[^|•·\n]*?(?= - |[|•·\n]|\d|$| (?:updated|published|posted|on) )/iu.exec(line)?.[0] ?? line
  ).trimEnd();
  const credit = creditor(reading, 'byline');
  return namesIn(list, block.start + from).flatMap((name) => credit(name, 'author') ?? []);
};

const READERS: Readonly<Record<string, readonly ((reading: Reading, block: Block) => readonly Fact[])[]>> = {
  credit: [initials, signOff, agencyLine],
  byline: [agencyLine, byline],
};

/** Who wrote the story, who else had a hand in it, and whose copy it uses. */
export const CREDITS: FactRule = {
  name: 'credits',
  example: 'ls/se (Reuters, AP)',
  find: (reading) => {
    const found: Fact[] = [];
    const known = new Set(
      reading.facts.flatMap((fact) => (fact.kind === 'credit' ? [fact.value.name.toLowerCase()] : [])),
    );
    for (const block of reading.blocks) {
      for (const read of READERS[block.kind] ?? []) {
        const facts = read(reading, block);
        for (const fact of facts) {
          if (fact.kind !== 'credit' || known.has(fact.value.name.toLowerCase())) continue;
          known.add(fact.value.name.toLowerCase());
          found.push(fact);
        }
        if (facts.length > 0) break;
      }
    }
    return found;
  },
};

/** The outlet whose own people a credit names: `Fox News' Ben Evansky`. */
export const houseOf = (reading: Reading, block: Block): ReturnType<typeof outletAtStart> => {
  const found = outletAtStart(reading.folded, block.start, reading.vocabulary);
  return found && /^'s? \p{Lu}/u.test(reading.folded.slice(found.end, found.end + 6)) ? found : null;
};
