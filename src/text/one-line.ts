/** A text as one line of plain words: white space as single spaces; controls, bidi controls and half surrogate pairs gone. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim();
