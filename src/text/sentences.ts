import type { Span } from './span.ts';

const STOP = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«„([]*[\p{Lu}\p{N}])|[\r\n]+/gu;

/** Words whose full stop ends no sentence: titles, months, initials and the like. */
const ABBREVIATION =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Sens|Rep|Reps|Gov|Rev|Hon|Pres|Amb|St|Ste|Mt|Ft|Jr|Sr|No|Nos|vs|v|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Wed|Thurs|Fri|Ave|Blvd|approx|ca|cf|e\.g|i\.e|a\.m|p\.m|\p{L}|(?:\p{L}\.)+\p{L})\.$/u;
/** After these a capital or a figure does begin a sentence as often as not. */
const TIME_OR_STATE = /(?:a\.m|p\.m|U\.S|U\.N|U\.K|E\.U|D\.C)\.$/;
const STARTER =
  /^["'“‘«„([]*(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those|However|Meanwhile|His|Her|Its|Their|While|When|After|Before|As|If)\b/;

/** The sentences of a text, without the white space between them; a line's end ends a sentence. */
export const sentencesOf = (text: string): readonly Span[] => {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const words = text.slice(start, end);
    const trimmed = words.trim();
    if (trimmed !== '') {
      const from = start + words.indexOf(trimmed);
      found.push({ start: from, end: from + trimmed.length });
    }
    start = next;
  };
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop[0].startsWith('.') && !/[\r\n]/.test(stop[0])) {
      const before = text.slice(Math.max(start, stop.index - 12), stop.index + 1);
      const goesOn = ABBREVIATION.test(before);
      if (goesOn && !(TIME_OR_STATE.test(before) && STARTER.test(text.slice(end, end + 24)))) continue;
    }
    close(end, end);
  }
  close(text.length, text.length);
  return found;
};

/** The sentence of `sentences` (in order) that holds an offset, or null. */
export const sentenceAt = (sentences: readonly Span[], at: number): Span | null =>
  sentences.find(({ start, end }) => at >= start && at < end) ?? null;
