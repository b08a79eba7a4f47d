import type { Span } from '../../text/span.ts';
import type { Day } from '../day.ts';
import type { DateMention } from '../fact.ts';

/** "last", "(this) past", "this" or "next", as printed before a weekday or a month. */
export type Which = 'last' | 'past' | 'this' | 'next' | null;

/** A weekend is its Saturday and Sunday. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year';

/** What the words say before any clock is read: what is known, never what a reader would supply. */
export type Meaning =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  /** The order of day and month is not known: 03/04/2020. */
  | { readonly kind: 'either'; readonly days: readonly Day[] }
  /** A day without its year, with the weekday printed beside it. */
  | {
      readonly kind: 'month-day';
      readonly month: number;
      readonly day: number;
      readonly lastDay: number | null;
      readonly weekday: number | null;
    }
  /** A year, a decade, or a month with its year, as EDTF. */
  | { readonly kind: 'period'; readonly edtf: string }
  | { readonly kind: 'month'; readonly month: number; readonly which: Which }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly lastWeekday: number | null;
      readonly which: Which;
    }
  /** So many units before (negative) or after the story's own day. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly approximate: boolean }
  | { readonly kind: 'overnight' }
  /** "the first of the year", "the end of the month": `by` units from the story's own. */
  | {
      readonly kind: 'edge';
      readonly edge: 'start' | 'end';
      readonly unit: 'month' | 'year';
      readonly by: number;
    }
  | { readonly kind: 'vague' };

/** A date expression of a text: where it stands, what it says and the parser that read it. */
export interface DateExpression extends Span {
  readonly meaning: Meaning;
  readonly form: DateMention['form'];
  readonly rule: string;
}

/**
 * Reads one sort of date expression. `example` holds the expression in brackets, in a line as texts
 * print it; `needs` are cues (see `CUE`) of each of which a text must hold one to be read at all.
 */
export interface DateParser {
  readonly name: string;
  readonly example: string;
  readonly needs: readonly number[];
  readonly parse: (text: string, cues: number) => readonly Found[];
}

/** A parser's find, before it is given the parser's name. */
export interface Found extends Span {
  readonly meaning: Meaning;
  readonly form: DateMention['form'];
}

/** Drops, joins or mends what the parsers found, in the order of the text. */
export interface DateRefiner {
  readonly name: string;
  readonly example: string;
  readonly refine: (found: readonly DateExpression[], text: string) => readonly DateExpression[];
}
