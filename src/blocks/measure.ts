import type { Form } from './form.ts';
import { LIST } from './lexicon.ts';
import type { Line } from './line.ts';

/** What is measured of one line by itself. */
export const OWN = [
  'words',
  'chars',
  'word-length',
  'stopped',
  'sentences',
  'commas',
  'capitalised',
  'shouted',
  'digits',
  'opens-low',
  'opens-quoted',
  'opens-bullet',
  'small-words',
  'page-words',
  'picture-words',
  'reader-words',
  'author-words',
  'introduces',
  'dateline',
  'marks',
  'colon-end',
  'ellipsis-end',
  'quotes',
  'glued',
  'clock',
  'date',
  'ago',
  'address',
  'breaks',
] as const;
export type OwnFeature = (typeof OWN)[number];
/** Where each feature stands in a row. */
export const AT = Object.fromEntries(OWN.map((name, index) => [name, index])) as Readonly<
  Record<OwnFeature, number>
>;

/** How many characters of a line are measured: shares change little beyond. */
export const MEASURED = 2000;
/** What ends a sentence where no space need follow: the full stops and marks of Han, Arabic and Devanagari. */
const ENDS: ReadonlySet<number> = new Set([...'。！？؟۔।'].map((mark) => mark.charCodeAt(0)));
const CLOCK = /\b\d{1,2}[:.h]\d\d\b/;
const DATE =
  /\b(?:(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]))/i;
const AGO =
  /\b(?:ago|vor \d+|il y a|hace \d+|há \d+|fa|geleden|hrs?|mins?|min\.|hours?|minutes?|stunden|minuten)\b/i;
/** A name, and what it is or was: `Jane Roe is a freelance writer`, `Ascom ist ein Anbieter`. */
const INTRODUCES =
  /^\W{0,3}(?:about |über |the )?(?:\p{Lu}[\p{L}.'-]*,? ){1,4}(?:is|was|has been|are|covers|writes|reports|works|ist|war|arbeitet|schreibt|est|es|é|è|schrijft)\b/u;
/** `WASHINGTON (Reuters) -` · `ST. JOSEPH, Mich. —` · `BERLIN, Jan. 8 (Xinhua) --` */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'-]{2,}(?: \p{Lu}[\p{Lu}.'-]+){0,3}(?:, [\p{L}\d. ]{2,24})?(?: ?\([A-Z][\w .]{1,24}\))? ?(?:-{1,3}|[–—])(?= ?\p{L}| ?")/u;
const ADDRESS = /https?:|www\.|\b[\w-]{2,30}\.(?:com|org|net|de|co\.uk|fr|es|it|nl|eu|html?)\b|@\w/i;

const isLower = (ch: string): boolean => ch !== ch.toUpperCase();
const isPlainLetter = (code: number): boolean => (code > 63 && code < 124) || code === 32;
/** The logarithm of one more, so that counts weigh by their order of size. */
export const log = (value: number): number => Math.log1p(value);

/** True for a line that opens with the place from which the story was filed: it is the story's own. */
export const isDatelined = (text: string): boolean => DATELINE.test(text.slice(0, 100));

/**
 * The longer words of each line, each once, by which lines are compared: as numbers, the same for the
 * same word but for case; with how many there are.
 */
export const contentOf = (
  lines: readonly (readonly Form[])[],
): { readonly content: readonly (readonly number[])[]; readonly size: number } => {
  const numbers = new Map<string, number>();
  /** By number, the line that used the word last. */
  const usedIn: number[] = [];
  const content = lines.map((words, line) => {
    const found: number[] = [];
    for (const { length, lower, lists } of words) {
      if (length < 4 || lists & LIST.small) continue;
      let number = numbers.get(lower);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(lower, number);
      }
      if (usedIn[number] !== line) found.push(number);
      usedIn[number] = line;
    }
    return found;
  });
  return { content, size: numbers.size };
};

/** Measures a line by itself, into the first places of its row. */
export const measure = (line: Line, words: readonly Form[], out: Float64Array): void => {
  const text = line.text.length > MEASURED ? line.text.slice(0, MEASURED) : line.text;
  const count = Math.max(1, words.length);
  let letters = 0;
  let capitalised = 0;
  let shouting = 0;
  let small = 0;
  let page = 0;
  let picture = 0;
  let reader = 0;
  let author = 0;
  let gluing = 0;
  for (const { length, lists, capital, shouted, glued } of words) {
    letters += length;
    if (capital) capitalised++;
    if (shouted) shouting++;
    if (glued) gluing++;
    if (lists === 0) continue;
    if (lists & LIST.small) small++;
    if (lists & LIST.page) page++;
    if (lists & LIST.picture) picture++;
    if (lists & LIST.reader) reader++;
    if (lists & LIST.author) author++;
  }
  let sentences = 0;
  let commas = 0;
  let digits = 0;
  let marks = 0;
  let quotes = 0;
  let kana = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlainLetter(code)) continue;
    if (code >= 48 && code <= 57) digits++;
    else if (code === 44) commas++;
    else if (code === 34) quotes++;
    else if (code === 46 || code === 33 || code === 63) {
      const next = text.charCodeAt(at + 1);
      if (Number.isNaN(next) || next === 32 || next === 34) sentences++;
    } else if (ENDS.has(code)) sentences++;
    else if (code === 0x3001) commas++;
    else if (code >= 0x3040 && code <= 0x309f) kana++;
    else if (
      code === 124 ||
      code === 47 ||
      code === 35 ||
      code === 62 ||
      code === 169 ||
      code === 183 ||
      code === 8226
    )
      marks++;
  }
  const first = text.charAt(0);
  const head = text.slice(0, 160);
  const size = Math.max(1, text.length);
  out[AT.words] = log(line.words);
  out[AT.chars] = log(line.end - line.start);
  out[AT['word-length']] = letters / count;
  out[AT.stopped] = line.stopped ? 1 : 0;
  out[AT.sentences] = log(sentences);
  out[AT.commas] = commas / count;
  out[AT.capitalised] = capitalised / count;
  out[AT.shouted] = shouting / count;
  out[AT.digits] = digits / size;
  out[AT['opens-low']] = isLower(first) ? 1 : 0;
  out[AT['opens-quoted']] = first === '"' || first === "'" ? 1 : 0;
  out[AT['opens-bullet']] = /^[-*+•·>|►▶\d]/.test(text) ? 1 : 0;
  out[AT['small-words']] = Math.max(small / count, kana / 2 / size);
  out[AT['page-words']] = page / count;
  out[AT['picture-words']] = picture / count;
  out[AT['reader-words']] = reader / count;
  out[AT['author-words']] = author / count;
  out[AT.introduces] = INTRODUCES.test(head) ? 1 : 0;
  out[AT.dateline] = isDatelined(text) ? 1 : 0;
  out[AT.marks] = marks / count;
  out[AT['colon-end']] = text.endsWith(':') ? 1 : 0;
  out[AT['ellipsis-end']] = /(?:\.\.\.|…|\[…\])$/.test(text.slice(-6)) ? 1 : 0;
  out[AT.quotes] = log(quotes);
  out[AT.glued] = gluing / count;
  out[AT.clock] = digits > 0 && CLOCK.test(head) ? 1 : 0;
  out[AT.date] = digits > 0 && DATE.test(head) ? 1 : 0;
  out[AT.ago] = AGO.test(head) ? 1 : 0;
  out[AT.address] = /[:.@]\S/.test(head) && ADDRESS.test(head) ? 1 : 0;
  out[AT.breaks] = Math.min(4, line.breaks);
};

/** How much a line reads as prose, in words: more than 0 for sentences, 0 for labels and lists. */
export const proseOf = (row: Float64Array, words: number): number => {
  const small = row[AT['small-words']] ?? 0;
  if (words < 6 || small < 0.12 || (row[AT.sentences] ?? 0) === 0) return 0;
  return row[AT.stopped] ? Math.min(words, 80) : Math.min(words, 80) / 2;
};
