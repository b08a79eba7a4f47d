import type { Block } from '../blocks/kinds.ts';
import { fullDatesIn } from '../text/full-date.ts';
import type { Span } from '../text/span.ts';
import { type Day, dayFrom } from './day.ts';
import type { Fact, FactRule, Reading } from './fact.ts';

/** What stands ahead of a pointer's title: `Read more:`, `RELATED:`, `Lesen Sie auch:` */
const LABEL =
  /^(?:\[?(?:(?:read|see|watch|listen|learn|find out|also|more|related|recommended|go deeper|dig deeper|don't miss|up next|next|mehr|lesen|lire|à lire|lees|leggi|lea|leia|lee|ver|vedi|zum thema|siehe|en savoir plus|pour aller plus loin|must read|further)\b[^:"']{0,40}|read):\s*)/iu;
/** A heading over a list of stories names none itself. */
const HEADING =
  /^(?:(?:\S+ ){1,3}(?:recommends|empfiehlt)|(?:related|recommended|more|similar|other|latest|further|popular|trending|most)\b.{0,40}|(?:read|see) (?:more|also|next)|you (?:may|might) .{0,40}|mehr zum thema|zum thema|(?:à )?lire aussi|lees ook|leggi anche|(?:lea|lee|leia|ver) (?:también|também|mais|más)):?$/iu;

const TRAILING_DATE = /[\s(|·•,-]*\(?$/;

interface Entry extends Span {
  readonly title: string;
  readonly date: Day | null;
  /** Where the date stands: in the title's own line or at the end of its teaser. */
  readonly dated: Span | null;
}

/** The date that ends a line, with where the words ahead of it end. */
const dateAtEnd = (
  folded: string,
  span: Span,
): { readonly day: Day; readonly at: Span; readonly wordsEnd: number } | null => {
  const text = folded.slice(span.start, span.end);
  const date = fullDatesIn(text.slice(-40)).at(-1);
  if (!date) return null;
  const shift = Math.max(0, text.length - 40);
  const start = shift + date.start;
  const end = shift + date.end;
  if (!/^[)\].\s]*$/.test(text.slice(end))) return null;
  const day = date.ambiguous ? null : dayFrom(date.year, date.month, date.day);
  if (day === null) return null;
  const words = text.slice(0, start).replace(TRAILING_DATE, '');
  return {
    day,
    at: { start: span.start + start, end: span.start + end },
    wordsEnd: span.start + words.length,
  };
};

const STOPPED = /[.!?…]["')\]]*$/;

/** Lines of a list of stories: a title with its date, or a title and a teaser that ends in the date. */
const listed = (reading: Reading, blocks: readonly Block[]): readonly Entry[] => {
  const { folded, source } = reading;
  const dated: Entry[] = [];
  const plain: Entry[] = [];
  blocks.forEach((block, index) => {
    const text = folded.slice(block.start, block.end);
    const own = dateAtEnd(folded, block);
    if (own && own.wordsEnd > block.start && !STOPPED.test(folded.slice(block.start, own.wordsEnd))) {
      const title = source.text.slice(block.start, own.wordsEnd);
      dated.push({ start: block.start, end: own.wordsEnd, title, date: own.day, dated: own.at });
      return;
    }
    if (own || STOPPED.test(text) || HEADING.test(text)) return;
    const title = source.text.slice(block.start, block.end);
    const next = blocks[index + 1];
    const teaser =
      next && STOPPED.test(folded.slice(next.start, next.end).replace(/\s*\([^()]*\)$/, ''))
        ? dateAtEnd(folded, next)
        : null;
    if (teaser) dated.push({ ...block, title, date: teaser.day, dated: teaser.at });
    else plain.push({ ...block, title, date: null, dated: null });
  });
  return dated.length > 0 ? dated : plain.filter(({ title }) => title.split(/\s+/).length >= 3);
};

/** Blocks in a row, gaps aside, that the same list of stories holds. */
const runs = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const rows: Block[][] = [];
  let open = false;
  for (const block of blocks) {
    if (block.kind === 'gap') continue;
    if (block.kind === 'related') {
      if (open) rows.at(-1)?.push(block);
      else rows.push([block]);
    }
    open = block.kind === 'related';
  }
  return rows;
};

/** Titles are the same where they differ in quotation marks, case and spacing only. */
const sameness = (title: string): string =>
  title
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** The stories that a page points to, each title once, with the day printed beside it. */
export const REFERENCES: FactRule = {
  name: 'pointer',
  example: 'Read more: Why the two are not at war',
  find: (reading) => {
    const { folded, source } = reading;
    const found = new Map<string, { title: string; date: Day | null; evidence: Span[] }>();
    const add = ({ title, date, dated, start, end }: Entry): void => {
      const key = sameness(title);
      if (key === '') return;
      const evidence = dated ? [{ start, end }, dated] : [{ start, end }];
      const known = found.get(key);
      if (known) {
        known.evidence.push(...evidence);
        known.date ??= date;
      } else found.set(key, { title: title.replace(/\s+/g, ' ').trim(), date, evidence });
    };
    for (const row of runs(reading.blocks)) {
      const rest: Block[] = [];
      for (const block of row) {
        const label = LABEL.exec(folded.slice(block.start, block.end));
        const start = block.start + (label?.[0].length ?? 0);
        if (!label || start >= block.end) {
          rest.push(block);
          continue;
        }
        const end =
          block.end - (/[\])]$/.test(folded.slice(start, block.end)) && label[0].startsWith('[') ? 1 : 0);
        add({ start, end, title: source.text.slice(start, end), date: null, dated: null });
      }
      for (const entry of listed(reading, rest)) add(entry);
    }
    return [...found.values()].map(
      ({ title, date, evidence }): Fact => ({
        kind: 'reference',
        value: { title, date },
        basis: 'stated',
        rule: 'pointer',
        evidence,
      }),
    );
  },
};
