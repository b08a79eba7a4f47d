import type { BlockKind } from './kinds.ts';
import type { Line } from './line.ts';

/** A kind, and the name of the rule that gave it. */
export interface Label {
  readonly kind: BlockKind;
  readonly rule: string;
}

/** One text while it is being labelled: its lines, what is known of them, and where the article lies. */
export interface Page {
  readonly lines: readonly Line[];
  /** By the index of the line; absent until a rule claims it. */
  readonly labels: Map<number, Label>;
  /** The indexes of the article's first line and of its last; first is 1 more than last where there is none. */
  readonly first: number;
  readonly last: number;
}

/** The kind a line has been given, if any. */
export const kindAt = (page: Page, index: number): BlockKind | undefined => page.labels.get(index)?.kind;

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
  readonly claims: (line: Line, page: Page) => boolean;
}
