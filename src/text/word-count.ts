/** A run of signs that begins with a letter or a digit; of writing that parts no words, each sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu;

/** How many words a text has, as an editor counts them. */
export const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;
