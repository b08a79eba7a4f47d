import type { Block, BlockKind } from '../blocks/kinds.ts';
import { PUBLISHED_WORDS, UPDATED_WORDS } from '../text/date-labels.ts';
import { type FullDate, fullDatesIn, swapped } from '../text/full-date.ts';
import type { Span } from '../text/span.ts';
import { type Day, dayFrom, isDay, weekdayOf } from './day.ts';
import type { Fact, FactRule, Reading } from './fact.ts';

/** Words that say a date is that of a change; the last label ahead of a date counts. */
const UPDATED = new RegExp(UPDATED_WORDS, 'giu');
const PUBLISHED = new RegExp(PUBLISHED_WORDS, 'giu');

const WEEKDAYS: readonly RegExp[] = [
  /\b(?:sun(?:day)?|sonntag|so|dimanche|dim|domingo|dom|domenica|zondag|zo)\b\.?,? *$/iu,
  /\b(?:mon(?:day)?|montag|mo|lundi|lun|lunes|segunda(?:-feira)?|lunedì|maandag|ma)\b\.?,? *$/iu,
  /\b(?:tue(?:s(?:day)?)?|dienstag|di|mardi|mar|martes|terça(?:-feira)?|martedì|dinsdag)\b\.?,? *$/iu,
  /\b(?:wed(?:nesday)?|mittwoch|mi|mercredi|mer|miércoles|mié|quarta(?:-feira)?|mercoledì|woensdag|wo)\b\.?,? *$/iu,
  /\b(?:thu(?:rs(?:day)?)?|donnerstag|do|jeudi|jeu|jueves|jue|quinta(?:-feira)?|giovedì|donderdag)\b\.?,? *$/iu,
  /\b(?:fri(?:day)?|freitag|fr|vendredi|ven|viernes|vie|sexta(?:-feira)?|venerdì|vrijdag|vr)\b\.?,? *$/iu,
  /\b(?:sat(?:urday)?|samstag|sonnabend|sa|samedi|sam|sábado|sáb|sabato|zaterdag|za)\b\.?,? *$/iu,
];

const dayOf = ({ year, month, day }: FullDate): Day | null => dayFrom(year, month, day);

const last = (text: string, pattern: RegExp): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};

const agreesWithWeekday = (date: FullDate, before: string): boolean => {
  const day = dayOf(date);
  return day !== null && (WEEKDAYS[weekdayOf(day)]?.test(before) ?? false);
};

/** How a page writes its numeric dates, where one of them can be read one way only. */
const dayFirstOn = (folded: string): boolean | null => {
  const orders = new Set<boolean>();
  for (const [, first, second] of folded.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:20)?\d\d(?![\d/])/g)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add(true);
    if (Number(second) > 12 && Number(first) <= 12) orders.add(false);
  }
  return orders.size === 1 ? orders.has(true) : null;
};

/** How a page writes dates in words: `January 8, 2020` as Americans do, or `8 January 2020`. */
const monthFirstIn = (folded: string): boolean | null => {
  const monthFirst = folded.match(/\b\p{Lu}\p{L}{2,8}\.? \d{1,2}, 20\d\d\b/gu)?.length ?? 0;
  const dayFirst = folded.match(/\b\d{1,2}\.? \p{L}{3,9}\.?,? 20\d\d\b/gu)?.length ?? 0;
  return monthFirst > 0 === dayFirst > 0 ? null : monthFirst > 0;
};

const AMERICAN = /\b(?:[ECMP][SD]?T|[AP]\.?M\.?)\b|\d:\d\d ?[ap]m\b/;
const EUROPEAN = /\b(?:GMT|UTC|BST|CES?T|IST|Uhr|UK)\b|\d\d[h:.]\d\d(?!.{0,10}\b[ap]\.?m)/i;

/**
 * A date whose day and month could be exchanged, decided by what stands beside it: a weekday, the
 * page's other dates, its language, the clock's form. Null where nothing decides.
 */
const decided = (date: FullDate, reading: Reading, before: string, after: string): FullDate | null => {
  if (!date.ambiguous) return date;
  const other = swapped(date);
  const fits = [date, other].filter((choice) => agreesWithWeekday(choice, before));
  if (fits.length === 1) return fits[0] ?? null;
  const dayFirst = dayFirstOn(reading.folded);
  if (dayFirst !== null) return dayFirst ? other : date;
  const language = reading.facts.find((fact) => fact.kind === 'language')?.value;
  if (language !== undefined && language !== 'en') return other;
  if (AMERICAN.test(after) || AMERICAN.test(before)) return date;
  if (EUROPEAN.test(after)) return other;
  const monthFirst = monthFirstIn(reading.folded);
  if (monthFirst !== null) return monthFirst ? date : other;
  return null;
};

/** The kinds of block in which a page prints its dates, strongest first. */
const PRINTED: readonly BlockKind[] = ['published', 'byline', 'page-title', 'credit', 'note'];

/** A credit that says when as well: `Written by Jane Roe on April 29, 2018`. */
const WRITTEN_ON =
  /^(?:written|reported|posted|published|reviewed|by|von|par|por|di|door)\b.{0,80}\d{4}\W*$/iu;

/** Words of a note that say of the very next date when the story came out or was changed. */
const SAID_OF_STORY =
  /\bthis \p{L}+ (?:was|has been) (?:first |originally )?(?:published|posted|updated|amended|corrected|revised|modified)(?: on)? (?:\p{L}+,? )?$/iu;

/** A label that ends the block before may speak for the date that begins this one. */
const labelBefore = (reading: Reading, block: Block): string => {
  const line = reading.folded.slice(Math.max(0, block.start - 40), block.start).trimEnd();
  return line.slice(line.lastIndexOf('\n') + 1);
};

const datesOf = (reading: Reading, block: Block): readonly Fact[] => {
  const text = reading.folded.slice(block.start, block.end);
  if (block.kind === 'credit' && !WRITTEN_ON.test(text)) return [];
  const facts: Fact[] = [];
  let from = 0;
  for (const date of fullDatesIn(text)) {
    const before =
      facts.length === 0 && from === 0
        ? `${labelBefore(reading, block)} ${text.slice(0, date.start)}`
        : text.slice(from, date.start);
    from = date.end;
    if (block.kind === 'note' && !SAID_OF_STORY.test(before)) continue;
    const chosen = decided(date, reading, before, text.slice(date.end));
    const value = chosen && dayOf(chosen);
    if (value === null) continue;
    const isUpdate = last(before, UPDATED) > last(before, PUBLISHED);
    const evidence: readonly Span[] = [{ start: block.start + date.start, end: block.start + date.end }];
    facts.push({
      kind: isUpdate ? 'updated' : 'published',
      value,
      basis: 'stated',
      rule: 'printed-date',
      evidence,
    });
  }
  return facts;
};

const STAMP: FactRule = {
  name: 'scraper-date',
  example: 'date 2020-01-08',
  find: ({ folded, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'stamp')
      .flatMap(({ start, end }) => {
        const match = /\d{4}-\d\d-\d\d/.exec(folded.slice(start, end));
        if (!match || !isDay(match[0])) return [];
        const at = start + match.index;
        return [
          {
            kind: 'stamp' as const,
            value: match[0],
            basis: 'stated' as const,
            rule: 'scraper-date',
            evidence: [{ start: at, end: at + match[0].length }],
          },
        ];
      }),
};

const PRINTED_DATE: FactRule = {
  name: 'printed-date',
  example: 'January 7, 2020 Updated: January 8, 2020',
  find: (reading) => {
    const found: Fact[] = [];
    for (const kind of PRINTED) {
      for (const block of reading.blocks) {
        if (block.kind !== kind) continue;
        for (const fact of datesOf(reading, block)) {
          const same = found.findIndex(
            ({ kind: known, value }) => known === fact.kind && value === fact.value,
          );
          const known = found[same];
          if (known) found[same] = { ...known, evidence: [...known.evidence, ...fact.evidence] };
          else found.push(fact);
        }
      }
    }
    return found;
  },
};

const DATE_IN_ADDRESS: FactRule = {
  name: 'date-in-address',
  example: 'https://www.example.com/world/2020/01/08/two-sides-invoke-self-defence',
  find: ({ folded, facts }) =>
    facts.flatMap((fact) => {
      const span = fact.kind === 'url' ? fact.evidence[0] : undefined;
      if (!span) return [];
      const match = /[/-]((?:19|20)\d\d)([/-]?)([01]\d)\2([0-3]\d)(?=[/_-]|$)/.exec(
        folded.slice(span.start, span.end),
      );
      const value = match && dayFrom(Number(match[1]), Number(match[3]), Number(match[4]));
      if (!match || !value) return [];
      const start = span.start + match.index + 1;
      const evidence = [{ start, end: span.start + match.index + match[0].length }];
      return [{ kind: 'published', value, basis: 'inferred', rule: 'date-in-address', evidence } as const];
    }),
};

/** When the story was stamped, published and updated, as the page prints it. */
export const PUBLICATION_RULES: readonly FactRule[] = [STAMP, PRINTED_DATE, DATE_IN_ADDRESS];
