/** Agencies and libraries that pictures are credited to. */
const AGENCY =
  '(?:Reuters|REUTERS|AFP|AP(?: Photos?| Images?)?|The Associated Press|Associated Press|E[PF]A|EFE|PA(?: Wire| Images)?|DPA|dpa|AAP|ANSA|ANP|Belga|Lusa|LUSA|TASS|Sputnik|Xinhua|Kyodo|Yonhap|UPI|Anadolu(?: Agency)?|Bloomberg|POOL|Pool|Getty(?: Images)?|Shutterstock|Alamy|iStock|Corbis|Redux|NurPhoto|WireImage|Zuma(?: Press)?|ZUMA(?: Press)?|Imago|imago|picture[- ]alliance|Keystone)';
const NAME = "\\p{Lu}[\\p{L}.'’-]+";
const NAMES = `${NAME}(?: ${NAME}){0,3}`;

/** Whose picture it is, where a caption ends: no stop behind it. */
const TAILS = [
  // Photo: Jane Roe
  '(?<!\\p{L})(?:(?:Photo(?:graph(?:er|y)?)?|Foto|Fotó|Credit|Bild|Picture|Kuva|Фото|Φωτογραφία|Φωτό|Ảnh):|Fot\\.:?) ?\\p{Lu}[^.!?]{2,70}',
  // Photo by Jane Roe
  `[.!?)"”] (?:Photo|Image|Picture)s? (?:by|courtesy of) \\p{Lu}[^.!?]{2,60}`,
  // Jane Roe/AFP, © Agency / Jane Roe, Reuters/Jane Roe/File Photo
  `/ ?${AGENCY}`,
  `\\b${AGENCY} ?/ ?${NAMES}(?:/File(?: Photo)?)?`,
  '©[^©]{2,60}',
  // 【写真】… 佐藤健太撮影 · … 있다. 연합뉴스
  '[^。]撮影',
  '다\\. ?(?:연합뉴스|뉴시스|뉴스1|로이터|AP|AFP)',
  // The caption ends in a stop. | Jane Roe/THE TIMES, and perhaps a headline run together with it
  `\\p{Ll}{3}['"”’)]?\\.['"”’)]? \\| ?[^|.?!/]{0,40}(?:\\b${AGENCY}|/\\p{Lu}{2,}|\\bPhotos?)\\b[^|.?!]{0,50}`,
  `\\| ?(?:AFP|AP Photos?|Getty Images|EPA|Shutterstock)`,
  // [Jane Roe/The Times], [File: Jane Roe/AFP]
  '\\[(?:File: ?)?\\p{Lu}[^\\[\\]/]{1,50}/ ?\\p{Lu}[^\\[\\]]{1,50}\\]',
  // (Jane Roe for The Times)
  `\\(${NAME} ${NAMES} for \\p{Lu}[^()]{2,40}\\)`,
];
const TAIL = new RegExp(`(?:${TAILS.join('|')})$`, 'u');
/** A line that is nothing but a photographer and who for: `Jane Roe/The Example Times`, `John Doe/NPR`. */
const ALONE =
  /^\p{Lu}[\p{Ll}.'’-]+ (?:\p{Lu}[\p{L}.'’-]+ ){0,2}\p{Lu}[\p{Ll}.'’-]+ ?\/ ?(?:The \p{Lu}|\p{Lu}{2,}\b|Staff$)[\p{L} ]{0,30}$/u;

/** An agency in brackets behind words that no full stop ends: `Villagers cross a flooded road (Reuters)`. */
const BY_AGENCY =
  /[^.!?;:,"'\s] \((?:Reuters|AP|AFP|EPA|EFE|Getty(?: Images)?|dpa|TASS|Xinhua|رويترز|الفرنسية|غيتي|الأناضول|أ ف ب|РИА Новости)\)$/u;
/** The fewest and the most words of a line that says so little. */
const FEWEST = 4;
const MOST = 40;

const BRACKETED =
  /^\((?:(?:image|photo|picture|pic|foto|bild|credit|crédit)s?(?: credit)? ?: ?[^()]{2,60}|[^()]*\b(?:via|photo|file|handout|getty images|pool|courtesy|dok)\b[^()]*|[^()/]{2,40}\/[A-Z][^()]+)\)\.?$/i;
const LONGEST_BRACKET = 130;
const LONGEST_TAIL = 100;
/** In words. */
const LONGEST_ALONE = 9;

/** The brackets a line ends with, if they are short. */
const lastBracket = (text: string): string => {
  const from = text.endsWith(')') || text.endsWith(').') ? text.lastIndexOf('(') : -1;
  return from < 0 || text.length - from > LONGEST_BRACKET ? '' : text.slice(from);
};

/** How sentences end, and no credit does. */
const STOPS: ReadonlySet<string> = new Set('.!?…:;,"\'”’');

/** True for a line that ends by saying whose picture it stood under. */
export const endsInPictureCredit = (text: string, words: number): boolean => {
  const bracket = lastBracket(text);
  if (bracket !== '' && BRACKETED.test(bracket)) return true;
  if (STOPS.has(text.charAt(text.length - 1))) return false;
  return (
    TAIL.test(text.slice(-LONGEST_TAIL)) ||
    (words <= LONGEST_ALONE && text.includes('/') && ALONE.test(text)) ||
    (words >= FEWEST && words <= MOST && BY_AGENCY.test(text.slice(-MOST)))
  );
};
