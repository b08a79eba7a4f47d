import { type Block, roleOf } from '../blocks/kinds.ts';
import { sentenceAt } from '../text/sentences.ts';
import { moved, type Span, textOf, within } from '../text/span.ts';
import { type Clock, clockOf } from './dates/clock.ts';
import { cuesOf } from './dates/cues.ts';
import { directionOf } from './dates/direction.ts';
import type { DateExpression, Meaning } from './dates/expression.ts';
import { otherYears } from './dates/other-year.ts';
import { recognise } from './dates/recognise.ts';
import { isAbsolute, resolve } from './dates/resolve.ts';
import { type Day, isDay } from './day.ts';
import { oneOf } from './edtf.ts';
import type { FactOf, FactRule, Reading } from './fact.ts';
import { quotationsIn, sentencesIn, wordsOf } from './prose.ts';

/** A date expression of a story and what its place in the text says about it; offsets are the source's. */
export interface PlacedExpression extends DateExpression {
  readonly direction: 'past' | 'ahead' | 'open';
  readonly surrounding: boolean;
  /** The quotation that holds it, and the sentence around that quotation's end. */
  readonly quotation: { readonly span: Span; readonly sentence: Span } | null;
  readonly sentence: Span;
  /** Where its paragraph begins. */
  readonly paragraph: number;
}

const FRONT_MATTER: ReadonlySet<Block['kind']> = new Set([
  'stamp',
  'page-title',
  'kicker',
  'published',
  'byline',
]);
const isSurrounding = (block: Block): boolean =>
  roleOf(block) === 'furniture' || FRONT_MATTER.has(block.kind);

const placedIn = (block: Block, reading: Reading): readonly PlacedExpression[] => {
  const { folded } = reading;
  const words = folded.slice(block.start, block.end);
  const found = recognise(words, cuesOf(words, wordsOf(reading, block)));
  if (found.length === 0) return [];
  const sentences = sentencesIn(reading, block);
  const quotations = quotationsIn(reading, block);
  return found.map((one) => {
    const here = moved(one, block.start);
    const sentence = sentenceAt(sentences, here.start) ?? block;
    const held = quotations.find((quotation) => within(quotation, here));
    const around = held && (sentenceAt(sentences, held.end) ?? sentence);
    return {
      ...here,
      direction: directionOf(textOf(folded, sentence), moved(here, -sentence.start)),
      surrounding: isSurrounding(block),
      sentence,
      paragraph: block.start,
      quotation: held && around ? { span: held, sentence: around } : null,
    };
  });
};

/** Every date expression of a story, in the order of the text, before any clock is read. */
export const expressionsOf = (reading: Reading): readonly PlacedExpression[] =>
  reading.blocks.flatMap((block) => (roleOf(block) === 'gap' ? [] : placedIn(block, reading)));

const resolveAt = (meaning: Meaning, one: PlacedExpression, day: Day, clock: Clock): string | null =>
  resolve(meaning, { day, latest: clock.updated ?? day, direction: one.direction });

/** The value on every day on which the story may have been written: one where they agree, a choice of days, else none. */
const resolveOver = (one: PlacedExpression, clock: Clock): string | null => {
  if (isAbsolute(one.meaning)) return resolve(one.meaning, { day: '', latest: '', direction: 'open' });
  const values = new Set(clock.days.map((day) => resolveAt(one.meaning, one, day, clock)));
  const [value] = values;
  if (values.size <= 1) return value ?? null;
  const days = [...values].filter((edtf) => edtf !== null && isDay(edtf)) as readonly Day[];
  return days.length === values.size && days.length <= 3 ? oneOf(days) : null;
};

const countsFromSpeech = ({ meaning }: PlacedExpression): boolean =>
  (meaning.kind === 'shift' && meaning.unit === 'day') || meaning.kind === 'overnight';

/** The day on which a quotation was spoken, where the sentence that carries it says so: '"… tomorrow," he said on Monday'. */
const spokenOn = (one: PlacedExpression, all: readonly PlacedExpression[], clock: Clock): Day | null => {
  const { quotation } = one;
  if (quotation === null) return null;
  const attribution = all.find(
    (other) => other.quotation === null && within(quotation.sentence, other) && other.form !== 'vague',
  );
  const day = attribution && resolveOver(attribution, clock);
  return day && isDay(day) ? day : null;
};

/** The words may mean another year than the clock gives them. */
const vague = (one: PlacedExpression): PlacedExpression => ({ ...one, meaning: { kind: 'vague' } });

const mentionOf = (one: PlacedExpression, all: readonly PlacedExpression[], clock: Clock): FactOf<'date'> => {
  const spoken = countsFromSpeech(one) ? spokenOn(one, all, clock) : null;
  const edtf = resolveOver(one, spoken === null ? clock : { days: [spoken], updated: null });
  return {
    kind: 'date',
    value: { edtf, form: one.form, quoted: one.quotation !== null, surrounding: one.surrounding },
    basis: edtf === null || isAbsolute(one.meaning) ? 'stated' : 'inferred',
    rule: one.rule,
    evidence: [{ start: one.start, end: one.end }],
  };
};

/** The date mentions of a story by its clock: published, else filed, else inferred. */
export const dateMentions = (reading: Reading): readonly FactOf<'date'>[] => {
  const clock = clockOf(reading.facts);
  const all = expressionsOf(reading);
  const told = otherYears(all, reading.folded);
  const isOfOtherYear = (one: PlacedExpression): boolean =>
    clock.days.some((day) => (told.get(one) ?? Number.POSITIVE_INFINITY) < Number(day.slice(0, 4)) - 1);
  return all.map((one) => mentionOf(isOfOtherYear(one) ? vague(one) : one, all, clock));
};

export const DATES: FactRule = {
  name: 'dates',
  example: 'The U.S. took out Soleimani on Friday in Baghdad.',
  find: dateMentions,
};
