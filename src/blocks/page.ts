import type { BlockKind } from './kinds.ts';
import type { Line } from './line.ts';
import type { Region } from './region.ts';

/** A kind, and the name of the rule that gave it. */
export interface Label {
  readonly kind: BlockKind;
  readonly rule: string;
}

/** One text while it is being labelled: its lines, where its article lies, and what is known of them. */
export interface Page extends Region {
  readonly lines: readonly Line[];
  /** By the index of the line; absent until a rule claims it. */
  readonly labels: Map<number, Label>;
}

/** The kind a line has been given, if any. */
export const kindAt = (page: Page, index: number): BlockKind | undefined => page.labels.get(index)?.kind;

/** The name of the rule that claimed a line, if any. */
export const ruleAt = (page: Page, index: number): string | undefined => page.labels.get(index)?.rule;

/** True from the article's first line to its last. */
export const isInArticle = ({ first, last }: Page, index: number): boolean => index >= first && index <= last;

/** How many lines from the story what belongs to it may stand. */
const REACH = 8;

/** True for a line of the article or close by. */
export const isNearArticle = ({ first, last }: Page, index: number): boolean =>
  index >= first - REACH && index <= last + REACH;

/**
 * A named recogniser of lines. `example` is a line as real texts print it, `before` and `after` what
 * must stand around it, lines apart, for the rule to claim it.
 */
export interface BlockRule {
  readonly name: string;
  readonly kind: BlockKind;
  readonly example: string;
  readonly before?: string;
  readonly after?: string;
  /** Where the example stands by the article; without it, within. */
  readonly stands?: 'ahead' | 'behind';
  readonly claims: (line: Line, page: Page) => boolean;
}

/**
 * True for a line of at most `words` words that the pattern fits; a pattern never meets a longer one.
 * `cue` is what every line that it fits holds, quickly looked for.
 */
export const fits =
  (pattern: RegExp, words: number, cue?: RegExp): BlockRule['claims'] =>
  (line) =>
    line.words <= words &&
    line.text.length <= words * 20 &&
    (cue === undefined || cue.test(line.text)) &&
    pattern.test(line.text);

/** True where either claims a line. */
export const either =
  (...claims: readonly BlockRule['claims'][]): BlockRule['claims'] =>
  (line, page) =>
    claims.some((claim) => claim(line, page));
