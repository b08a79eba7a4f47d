/** The paths among the words after a command; null where one of them is an option that it doesn't know. */
export const pathsAmong = (
  words: readonly string[],
  options: readonly string[] = [],
): readonly string[] | null =>
  words.some((word) => word.startsWith('-') && !options.includes(word))
    ? null
    : words.filter((word) => !options.includes(word));
