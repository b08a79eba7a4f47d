/** A mark that opens: before a word, an amount or another mark, and after none of a word. */
const OPENING = /(?<=^|[\s([—–\-/"'])(?!'\d\ds)["'](?=[^\s.,;:!?)])/g;

/** English text with its straight quotation marks and apostrophes as print has them, character for character. */
export const curled = (text: string): string =>
  text
    .replace(OPENING, (mark) => (mark === '"' ? '“' : '‘'))
    .replaceAll('"', '”')
    .replaceAll("'", '’');
