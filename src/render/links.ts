import type { StoryRecord } from '../archive/record.ts';

/** The full addresses of a story, for everything that is read away from the site. */
export interface StoryLinks {
  /** The page. */
  readonly page: string;
  /** The permanent identifier, which leads to the page. */
  readonly permanent: string;
}

/** The headline as a catalogue shows it: in square brackets where the text states none. */
export const headlineOf = ({ title }: StoryRecord): string =>
  title.basis === 'inferred' || title.basis === 'shared' ? `[${title.value}]` : title.value;

/** The day a machine may take as stated: published, else filed; null where a rule worked it out. */
export const statedDayOf = ({ dates }: StoryRecord): string | null =>
  dates.basis === 'inferred' ? null : (dates.published ?? dates.filed);
