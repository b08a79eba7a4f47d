import { dateMentions, expressionsOf, type PlacedExpression } from '../facts/dates.ts';
import { addDays, type Day, weekdayOf } from '../facts/day.ts';
import { oneOf } from '../facts/edtf.ts';
import type { Fact, Reading } from '../facts/fact.ts';
import { foldedIn } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { type FindMatches, indexDatedSentences, type Match } from './dated-sentences.ts';
import { whenOf } from './select.ts';

/**
 * One step of the reasoning that dates a story: its words (`evidence`) speak of what a sentence of a
 * dated story (`source`, `sourceEvidence`) puts on `day`; so it was written from `from` to `to`.
 */
export interface WhenReason {
  /** `weekday-past`: the weekday is one of the last seven days; `weekday-ahead`: one of the next seven; `last-week`: the week after. */
  readonly rule: 'weekday-past' | 'weekday-ahead' | 'last-week';
  readonly evidence: Span;
  readonly source: string;
  readonly sourceEvidence: Span;
  readonly day: Day;
  readonly from: Day;
  readonly to: Day;
}

interface Anchor extends WhenReason {
  readonly weight: number;
  readonly sentence: number;
}

/** Less than about two names in common says nothing. */
const LEAST_WEIGHT = 8;
/** A weekday counts as told where one of its sentences shares this much: about three rare names. */
const TELLING_WEIGHT = 12;
/** Other days that the same sentence could speak of; more are noise. */
const MOST_RIVALS = 6;
/** No claim rests on fewer sentences, weekdays or dated stories than these. */
const FEWEST = { sentences: 2, weekdays: 2, sources: 2 };
const LEAST_TOTAL = 36;
/** How many times the evidence for any other week must be outweighed. */
const LEAST_LEAD = 1.6;
/** With so many sentences and weekdays in step the days are told apart; with fewer the week is. */
const FOR_DAYS = { sentences: 4, weekdays: 3 };
const WEEK = 7;

const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

const ruleOf = ({ meaning, direction }: PlacedExpression): WhenReason['rule'] | null => {
  if (meaning.kind === 'weekday' && meaning.which === null && meaning.lastWeekday === null)
    return direction === 'ahead' ? 'weekday-ahead' : 'weekday-past';
  return meaning.kind === 'shift' && meaning.unit === 'week' && meaning.by === -1 ? 'last-week' : null;
};

/** The days on which a story can say so of a given day. */
const writtenIn = (rule: WhenReason['rule'], day: Day): { readonly from: Day; readonly to: Day } => {
  if (rule === 'weekday-past') return { from: day, to: addDays(day, WEEK - 1) };
  if (rule === 'weekday-ahead') return { from: addDays(day, 1 - WEEK), to: day };
  return { from: addDays(mondayOf(day), WEEK), to: addDays(mondayOf(day), 2 * WEEK - 1) };
};

const anchorsOf = (reading: Reading, find: FindMatches): readonly Anchor[] =>
  expressionsOf(reading).flatMap((one) => {
    const rule = one.surrounding ? null : ruleOf(one);
    if (rule === null) return [];
    const { meaning, sentence } = one;
    const words = reading.folded.slice(sentence.start, sentence.end);
    const byDay = new Map<Day, Match>();
    for (const match of find(words, reading.source.id, LEAST_WEIGHT)) {
      if (byDay.size === MOST_RIVALS) break;
      const fits = meaning.kind !== 'weekday' || weekdayOf(match.day) === meaning.weekday;
      if (fits && !byDay.has(match.day)) byDay.set(match.day, match);
    }
    return [...byDay.values()].map((match) => ({
      rule,
      evidence: { start: one.start, end: one.end },
      source: match.article.source.id,
      sourceEvidence: match.mention,
      day: match.day,
      ...writtenIn(rule, match.day),
      weight: match.weight,
      sentence: sentence.start,
    }));
  });

interface Standing {
  readonly day: Day;
  readonly total: number;
  readonly anchors: readonly Anchor[];
}

/** What speaks for a day: of each sentence the most telling anchor that allows it. */
const standingOf = (day: Day, anchors: readonly Anchor[]): Standing => {
  const bySentence = new Map<number, Anchor>();
  for (const anchor of anchors) {
    const allowed = day >= anchor.from && day <= anchor.to;
    if (allowed && (bySentence.get(anchor.sentence)?.weight ?? 0) < anchor.weight)
      bySentence.set(anchor.sentence, anchor);
  }
  const best = [...bySentence.values()];
  return { day, total: best.reduce((sum, { weight }) => sum + weight, 0), anchors: best };
};

const distinct = <T>(values: readonly T[]): number => new Set(values).size;

/** The days on which the story was written, and why; null where the evidence is thin. */
export const inferWhen = (
  reading: Reading,
  find: FindMatches,
): { readonly edtf: string; readonly reasons: readonly WhenReason[] } | null => {
  const anchors = anchorsOf(reading, find);
  const days = new Set<Day>();
  for (const { from, to } of anchors) for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
  const standings = [...days].map((day) => standingOf(day, anchors));
  standings.sort((a, b) => b.total - a.total || (a.day < b.day ? -1 : 1));
  const [best] = standings;
  if (!best || best.total < LEAST_TOTAL) return null;
  const [early, late] = [addDays(best.day, -WEEK), addDays(best.day, WEEK)];
  const rival = standings.find(({ day }) => day < early || day > late);
  if (rival && best.total < LEAST_LEAD * rival.total) return null;
  const onWeekday = best.anchors.filter(({ rule }) => rule !== 'last-week');
  const weekdaysOf = (anchors: readonly Anchor[]): number =>
    distinct(anchors.map(({ day }) => weekdayOf(day)));
  const enough =
    best.anchors.length >= FEWEST.sentences &&
    weekdaysOf(onWeekday.filter(({ weight }) => weight >= TELLING_WEIGHT)) >= FEWEST.weekdays &&
    distinct(best.anchors.map(({ source }) => source)) >= FEWEST.sources;
  if (!enough) return null;
  const tellsDays = best.anchors.length >= FOR_DAYS.sentences && weekdaysOf(onWeekday) >= FOR_DAYS.weekdays;
  const top = standings.filter(({ total, day }) => total === best.total && day >= early && day <= late);
  const [first, last] = [top[0]?.day ?? best.day, top.at(-1)?.day ?? best.day];
  const claimed: Day[] = [];
  const pad = tellsDays ? 0 : WEEK;
  for (let day = addDays(first, -pad); day <= addDays(last, pad); day = addDays(day, 1)) claimed.push(day);
  const edtf = oneOf(claimed);
  return edtf === null ? null : { edtf, reasons: best.anchors };
};

/** The stories with what the archive tells of when undated ones were written, and the reasoning by accession id. */
export interface Whens {
  readonly articles: readonly Article[];
  readonly reasons: ReadonlyMap<string, readonly WhenReason[]>;
}

/**
 * Gives each undated story the days on which it was written, where its weekdays are in step with what
 * dated stories say of the same events; its own date mentions are then read by that clock.
 */
export const inferWhens = (articles: readonly Article[]): Whens => {
  const reasons = new Map<string, readonly WhenReason[]>();
  const undated = new Set(articles.filter((article) => whenOf(article) === null));
  if (undated.size === 0) return { articles, reasons };
  const known = articles.filter((article) => !undated.has(article));
  // By accession id, so that of two tellings of one weight the same one is named in every build.
  known.sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const find = indexDatedSentences(known);
  const dated = articles.map((article) => {
    if (!undated.has(article)) return article;
    const { source, blocks, facts } = article;
    const vocabulary = { outlets: [], people: [], organisations: [], places: [], topics: [] };
    const reading = { source, blocks, facts, vocabulary, folded: foldedIn(source.text, blocks) };
    const found = inferWhen(reading, find);
    if (found === null) return article;
    reasons.set(
      source.id,
      [...found.reasons].sort((a, b) => a.evidence.start - b.evidence.start),
    );
    const when: Fact = {
      kind: 'when',
      value: found.edtf,
      basis: 'inferred',
      rule: 'weekdays-in-step',
      evidence: found.reasons.map(({ evidence }) => evidence),
    };
    const others = [...facts.filter(({ kind }) => kind !== 'date'), when];
    return { ...article, facts: [...others, ...dateMentions({ ...reading, facts: others })] };
  });
  return { articles: dated, reasons };
};
