/** What was drawn for all pages of a build alike, by name. */
export const DRAWN = new Map<string, string>();
