import { LIST, listsOf } from './lexicon.ts';
import type { Line } from './line.ts';

const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|al|el)$/;
const NAME_WORD = /^\p{Lu}(?:\.|[\p{L}'.-]+)(?<!'s)$/u;
/** A first name that is a small word too. */
const WILL = /(^|, | and )Will (?=\p{Lu})/gu;
const SMALL_INSIDE =
  / (?:the|a|an|of|in|on|at|to|for|by|with|from|as|is|are|was|be|but|not|no|it|its|his|her|can|will|over|under|about|after|against|amid|who|what|how|why) /i;

/** Words of menus with capitals are shaped as names are: `Menu Search Subscribe`. */
const isMenu = (words: readonly string[]): boolean =>
  words.filter((word) => listsOf(word.toLowerCase()) & LIST.page).length * 2 > words.length;

const isName = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  !isMenu(words) &&
  words.every((word, at) =>
    NAME_WORD.test(word) ? word.length < 3 || word !== word.toUpperCase() : at > 0 && PARTICLE.test(word),
  );

/** `JANE ROE`: nothing but its place says that these are not any words in capitals. */
export const isShoutedName = (text: string): boolean => {
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{Lu}.'-]+$/u.test(word) && listsOf(word.toLowerCase()) === 0)
  );
};

/** What may follow the last name: `CNN`, `USA TODAY`, `Staff Writer`. */
const isOffice = (words: readonly string[]): boolean =>
  words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));

/** True for a line that is nothing but names of people: `Jane Roe, John Doe and Ann Bell`. */
export const isNames = (text: string): boolean => {
  if (text.length > 120 || SMALL_INSIDE.test(` ${text.replace(WILL, '$1')} `)) return false;
  const names = text
    .replace(/^by /i, '')
    .split(/, and |,? & |,? and |, | und | et | y /)
    .map((name) => name.split(' '));
  return names.every((words, at) => isName(words) || (at > 0 && at === names.length - 1 && isOffice(words)));
};

/** `Jane Roe Environment correspondent` · `John Doe, Political editor` */
const SIGNED =
  /^\p{Lu}[\p{L}.'-]+ \p{Lu}[\p{L}.'-]+,? (?:\S+ ){0,3}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Cc]ommentator|[Aa]nalyst)$/u;
/** A pattern of any of the words, as printed small, with a capital or in capitals. */
const printed = (words: string): string =>
  words
    .split(' ')
    .flatMap((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()])
    .join('|');

/** Before the name of who wrote or asked, where a colon follows: `Interview: Jane Roe`, `Text: John Doe`. */
const LABELS = printed(
  'interview text texte texto testo tekst teksti текст words bericht entrevista entretien intervista haastattelu autor autorka autora auteur autore автор reporter kirjoittaja toimittaja szerző írta yazar penulis opracowanie oprac',
);
export const AUTHORED = new RegExp(String.raw`^(?:${LABELS})\.? ?: (?=\p{Lu})`, 'u');
const BY = printed('by von par por di door av af oprac. írta oleh').replaceAll('.', String.raw`\.`);
const WRITTEN = printed(
  'written reported posted published story words text analysis opinion review report skrevet',
);
/** What may stand ahead of a name with no colon: `By Jane Roe`, `Av Jane Roe`, `oprac. Jane Roe`. */
export const BY_WORDS = `(?:(?:${WRITTEN}) )?(?:${BY})`;
/** Scrapers set the word hard against the name: `ByJane Roe`. */
const WRITTEN_BY = new RegExp(
  String.raw`^(?:${BY_WORDS}[: ]\s*(?=\p{Lu}|admin|staff)|(?:By|BY)(?=\p{Lu}\p{Ll}))`,
  'u',
);

/** Labels of a page whose words have capitals as names have: `Breaking News Emails`, `Read Later`, `Getty Images`. */
const NO_NAMES =
  /\b(?:news|emails?|images?|photos?|fotos?|gazette|notices?|account|later|follow|share|listen|watch|live|log|post|minutes?|posts|enlarge)\b/i;

/** `By Jane Roe and John Doe` · `Jane Roe, Ann Bell` */
export const isByline = ({ text, words, stopped }: Line): boolean =>
  words <= 25 &&
  ((WRITTEN_BY.test(text) && (!stopped || words <= 8)) ||
    (isNames(text.replace(AUTHORED, '')) && !NO_NAMES.test(text)) ||
    (words <= 7 && SIGNED.test(text)));

/** True for a line that says whose story it is, and does not only name people. */
export const saysAuthor = ({ text }: Line): boolean => WRITTEN_BY.test(text) || AUTHORED.test(text);
