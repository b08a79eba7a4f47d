import { rowsOf } from './dev.ts';

export const VARIANTS = ['full', 'light', 'inscriptis', 'boilerpipe', 'readability'] as const;
export type Variant = (typeof VARIANTS)[number];

interface Dated {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** A page flattened by five tools, and its article as picked out by hand. */
export interface BodyPage extends Dated {
  readonly texts: Readonly<Record<Variant, string>>;
  readonly body: string;
}

/** A page, with pieces that must and must not be in its article. */
export interface SegmentsPage extends Dated {
  readonly text: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** An article as a scraper saved it. */
export interface NewsText extends Dated {
  readonly text: string;
  readonly title_in_text: boolean;
  readonly source: string;
}

/** An article with its title and its date above, and nothing else to remove. */
export interface CleanText extends Dated {
  readonly text: string;
  readonly body: string;
}

export const bodyPages = (): readonly BodyPage[] => rowsOf('body') ?? [];
export const segmentsPages = (): readonly SegmentsPage[] => rowsOf('segments') ?? [];
export const newsTexts = (): readonly NewsText[] => rowsOf('news') ?? [];
export const cleanTexts = (): readonly CleanText[] => rowsOf('clean') ?? [];
