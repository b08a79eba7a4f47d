/** Controls (C0, C1), half surrogate pairs, line separators and bidi controls: what a terminal acts upon or reorders. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** Anything but what nearly every text is made of: quickly looked for, so that the rule above seldom need be. */
const ODD =
  /[^ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]/;

const escapeOf = (found: string): string => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A text as one line that is safe to print: characters that a terminal would act upon become `\u001b` and the like. */
export const printable = (text: string): string =>
  ODD.test(text) ? text.replace(UNPRINTABLE, escapeOf) : text;

/** A value as one line of JSON, safe to print too: the same value once parsed. */
export const jsonLine = (value: unknown): string => printable(JSON.stringify(value));

const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** The same, ahead of the rule for pages and feeds. */
const UNUSUAL = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** A text for a page or a feed: characters that neither HTML nor XML may hold become a replacement sign. */
export const visible = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(INVISIBLE, '\ufffd') : text;
