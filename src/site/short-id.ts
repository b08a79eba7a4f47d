/** The short id in an address of any age: the ten letters and digits that end a story's words, or follow `/id/`. */
export const SHORT_ID = /(?:^|[/-])([a-z2-7]{10})(?:\/|$)/;

/** The short id that an address holds; null where it holds none. */
export const shortIdIn = (path: string): string | null => SHORT_ID.exec(path)?.[1] ?? null;
