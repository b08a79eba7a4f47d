import type { BlockKind } from '../blocks/kinds.ts';
import { titleParts } from '../text/page-title.ts';
import type { Span } from '../text/span.ts';
import type { Outlet } from './authority.ts';
import { houseOf } from './credits.ts';
import type { Fact, FactRule, Reading } from './fact.ts';
import { outletAt, outletAtStart, outletNamed } from './outlets.ts';

const PAGE_TITLE: FactRule = {
  name: 'outlet-in-page-title',
  example: 'Two sides invoke self-defence | News | DW | 09.01.2020',
  find: ({ source, folded, blocks, vocabulary }) =>
    blocks
      .filter(({ kind }) => kind === 'page-title')
      .flatMap((block) => {
        const parts = titleParts(folded.slice(block.start, block.end)).map(({ start, end }) => ({
          start: block.start + start,
          end: block.start + end,
        }));
        const named = parts.findLast(
          (part) => outletNamed(folded.slice(part.start, part.end), vocabulary) !== null,
        );
        if (!named) return [];
        const outlet = outletNamed(folded.slice(named.start, named.end), vocabulary);
        const value = outlet?.name ?? source.text.slice(named.start, named.end);
        return [
          {
            kind: 'outlet',
            value,
            basis: 'stated',
            rule: 'outlet-in-page-title',
            evidence: [named],
          } as const,
        ];
      })
      .slice(0, 1),
};

const COPYRIGHT =
  /(?:©|\(c\)|copyright|all rights reserved)[ ,:]*(?:©|\(c\)|by)?[ ,]*(?:(?:19|20)\d\d(?: ?[-/] ?(?:19|20)?\d\d)?)?[ ,]*(?:by )?/giu;

const COPYRIGHT_LINE: FactRule = {
  name: 'outlet-in-copyright',
  example: 'Copyright © 2019 The Washington Times, LLC.',
  find: ({ folded, blocks, vocabulary }) => {
    for (const block of blocks) {
      if (block.kind !== 'legal') continue;
      for (const mark of folded.slice(block.start, block.end).matchAll(COPYRIGHT)) {
        const at = block.start + mark.index + mark[0].length;
        const found = outletAtStart(folded, at, vocabulary);
        if (!found || found.outlet.agency || found.end > block.end) continue;
        const evidence = [{ start: at, end: found.end }];
        return [
          {
            kind: 'outlet',
            value: found.outlet.name,
            basis: 'stated',
            rule: 'outlet-in-copyright',
            evidence,
          },
        ];
      }
    }
    return [];
  },
};

interface Clue extends Span {
  readonly outlet: Outlet;
  readonly weight: number;
}

const URL_HOST = /\bhttps?:\/\/(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})|\b(?:pic|www)\.([a-z0-9-]+\.[a-z.]{2,})/giu;
const FURNITURE: ReadonlySet<BlockKind> = new Set([
  'widget',
  'promo',
  'legal',
  'stamp',
  'credit',
  'note',
  'byline',
  'published',
]);

/** Hosts of addresses in what stands around the story. */
const hosts = ({ folded, blocks, vocabulary }: Reading): readonly Clue[] =>
  blocks.flatMap((block) =>
    FURNITURE.has(block.kind)
      ? [...folded.slice(block.start, block.end).matchAll(URL_HOST)].flatMap((match) => {
          const outlet = outletAt(match[1] ?? match[2] ?? '', vocabulary);
          const start = block.start + match.index;
          return outlet ? [{ outlet, weight: 2, start, end: start + match[0].length }] : [];
        })
      : [],
  );

const OWN_PROMO =
  /\b(?:app|apps|newsletters?|inbox|editors|e-?mails?|subscribe|sign up|follow|download|facebook|twitter|briefing|alerts|click here|stories|coverage|empfiehlt|recommends|abonn\w+)\b/iu;

/** Ahead of a name: the beginning of a longer one, as in `the Cape Breton Mail`; a first word is capitalised anyway. */
const PART_OF_NAME = /\s\p{Lu}\p{Ll}[\p{L}'.-]* $/u;

/** The outlet's own voice: `CLICK HERE FOR THE FOX NEWS APP`, `DW's editors send out …`, `DW recommends`. */
const promos = ({ folded, blocks, vocabulary }: Reading): readonly Clue[] =>
  blocks.flatMap((block) => {
    const text = folded.slice(block.start, block.end);
    if (block.kind !== 'promo' && !(block.kind === 'related' && text.length < 60)) return [];
    if (!OWN_PROMO.test(text)) return [];
    let from = block.start;
    return [...text.matchAll(/(?<![\p{L}\p{N}'.])\p{Lu}/gu)].flatMap((match) => {
      const start = block.start + match.index;
      const longer = PART_OF_NAME.test(folded.slice(block.start, start));
      const found = start < from || longer ? null : outletAtStart(folded, start, vocabulary);
      from = Math.max(from, found?.end ?? 0);
      return found && found.end <= block.end
        ? [{ outlet: found.outlet, weight: 2, start, end: found.end }]
        : [];
    });
  });

/** `Fox News' Ben Evansky contributed`, `The Washington Times' Dave Boyer` */
const houses = (reading: Reading): readonly Clue[] =>
  reading.blocks.flatMap((block) => {
    if (block.kind !== 'credit' && block.kind !== 'byline') return [];
    const found = houseOf(reading, block);
    return found ? [{ outlet: found.outlet, weight: 3, start: block.start, end: found.end }] : [];
  });

/** `(CNN) Republicans …`, `WASHINGTON (Reuters) - …`: who filed the story; an agency's copy is printed by others too. */
const datelines = ({ folded, blocks, vocabulary }: Reading): readonly Clue[] =>
  blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 2)
    .flatMap(({ start, end }) => {
      const match = /^(?:[\p{L} ,.'/-]{2,40}?\s?)?\(([^()\n]{2,30})\)/u.exec(
        folded.slice(start, Math.min(end, start + 80)),
      );
      const outlet = match && outletNamed(match[1] ?? '', vocabulary);
      if (!match || !outlet) return [];
      const at = start + match[0].lastIndexOf(match[1] ?? '');
      return [{ outlet, weight: outlet.agency ? 1 : 3, start: at, end: at + (match[1]?.length ?? 0) }];
    });

/** A whole line that is an outlet's name beside the byline: `USA TODAY`. */
const lines = ({ folded, blocks, vocabulary }: Reading): readonly Clue[] =>
  blocks.flatMap(({ kind, start, end }) => {
    if ((kind !== 'byline' && kind !== 'published' && kind !== 'kicker') || end - start > 60) return [];
    const outlet = outletNamed(folded.slice(start, end), vocabulary);
    return outlet && !outlet.agency ? [{ outlet, weight: 3, start, end }] : [];
  });

/** `obtained by Fox News`, `told CNN`: what an outlet says of itself, and others of it; it only tips the scale. */
const TOLD =
  /\b(?:told|obtained by|interview with|provided to|shared with|reviewed by|statement to|speaking to|erklärte gegenüber) (?=\p{Lu})/gu;
/** The same without the Unicode classes, which are slow. */
const MAY_BE_TOLD =
  /(?:told|obtained by|interview with|provided to|shared with|reviewed by|statement to|speaking to|gegenüber) [^a-z]/;
const told = ({ folded, blocks, vocabulary }: Reading): readonly Clue[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const text = folded.slice(block.start, block.end);
    if (!MAY_BE_TOLD.test(text)) return [];
    return [...text.matchAll(TOLD)].flatMap((match) => {
      const start = block.start + match.index + match[0].length;
      const found = outletAtStart(folded, start, vocabulary);
      return found && found.end <= block.end
        ? [{ outlet: found.outlet, weight: 0.5, start, end: found.end }]
        : [];
    });
  });

/** What an inferred outlet must weigh, and how far it must lead the next. */
const ENOUGH = 2;

const CLUES: FactRule = {
  name: 'outlet-clues',
  example: "Fox News' Ben Evansky contributed to this report.",
  find: (reading) => {
    const clues = [hosts, promos, houses, datelines, lines, told].flatMap((clue) => clue(reading));
    const weights = new Map<string, number>();
    for (const { outlet, weight } of clues)
      weights.set(outlet.name, (weights.get(outlet.name) ?? 0) + weight);
    const [best, next] = [...weights].sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < ENOUGH || best[1] <= (next?.[1] ?? 0)) return [];
    const evidence = clues
      .filter(({ outlet }) => outlet.name === best[0])
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    const fact: Fact = { kind: 'outlet', value: best[0], basis: 'inferred', rule: 'outlet-clues', evidence };
    return [fact];
  },
};

/** Who published the story: named by the page's title or its copyright line, else worked out from clues. */
export const OUTLET_RULES: readonly FactRule[] = [PAGE_TITLE, COPYRIGHT_LINE, CLUES];
