import { type BlockRule, fits, isNearArticle, ruleAt } from './page.ts';

const STORY = 'The council met on Thursday, and few had thought that it would.';

/** How any note opens; what few lines do. */
const OPENS =
  /^\W{0,3}(?:corr|clar|errat|bericht|korrek|richtig|rectif|rettif|fe de|sprost|rätt|rett|oprava|поправ|уточн|editor|publisher|ed\.|note|anm|hinw|n\.? ?d|nota|noot|this|we |updat|most|last|a version|version)/i;

/** As `fits`, for a line that opens as a note, in the story or close by it. */
const notes = (pattern: RegExp, words: number): BlockRule['claims'] => {
  const fitting = fits(pattern, words);
  return (line, page) => OPENS.test(line.text) && isNearArticle(page, line.index) && fitting(line, page);
};

/** The same, but for what heads a text without a colon: a column of corrections has that for its headline. */
const notesBelow = (...args: Parameters<typeof notes>): BlockRule['claims'] => {
  const noting = notes(...args);
  return (line, page) => (line.index > 0 || line.text.endsWith(':')) && noting(line, page);
};

const EARLIER =
  /\b(?:(?:earlier|previous|original|prior) versions? of (?:this|the) (?:article|story|post|report|column|piece|headline|caption|page)|(?:früheren|vorherigen|ersten|älteren) (?:version|fassung) d(?:ieses|es) (?:artikels|textes|beitrags|berichts)|version (?:précédente|antérieure) de cet article|versión (?:anterior|previa) de (?:este|esta) (?:artículo|nota|noticia)|versão anterior d(?:este|esta|o) (?:texto|artigo|reportagem|matéria)|versione precedente di questo articolo|eerdere versie van dit (?:artikel|bericht|stuk))\b/iu;

/** The heading of a note, alone on its line; the note is the paragraph below it. */
const HEADINGS: readonly string[] = ['note-heading'];

/** What an editor says of the story: what was wrong in it, what was changed, where it came from. */
export const NOTE_RULES: readonly BlockRule[] = [
  {
    name: 'note-heading',
    kind: 'note',
    example: "Editor's note:",
    after: STORY,
    claims: notesBelow(
      /^\W{0,3}(?:editor'?s?'? notes?:?|corrections? (?:and|&) (?:clarifications?|amplifications?):?|(?:correction|clarification)s?:)$/i,
      4,
    ),
  },
  {
    name: 'correction',
    kind: 'note',
    example: 'Correction (Jan. 8): The name of the ambassador was misspelt in this story.',
    after: STORY,
    claims: notes(
      /^\W{0,3}(?:(?:corrections?|clarifications?)(?: (?:and|&) (?:corrections?|clarifications?|amplifications?))?|corrected|errat(?:um|a)|berichtigung|korrektur|richtigstellung|rectificati[fe]|rectification|correctif|rectificación|corrección|fe de errat(?:as|res)|correção|rettifica|errata corrige|rectificatie|correctie|sprostowanie|rättelse|rettelse|oprava|поправка|уточнение)(?: ?[([][^()[\]]{2,40}[)\]]|,? (?:\p{L}{1,10}\.? ){0,2}\d[\p{L}\d., /-]{0,20})? ?[:.–—-] ?\S/iu,
      150,
    ),
  },
  {
    name: 'earlier-version',
    kind: 'note',
    example: 'An earlier version of this article misspelt the name of the ambassador.',
    after: STORY,
    claims: ({ words, text, index }, page) =>
      words <= 150 && /\bvers|fassung/i.test(text) && isNearArticle(page, index) && EARLIER.test(text),
  },
  {
    name: 'version-in-print',
    kind: 'note',
    example: 'A version of this article appears in print on Jan. 8, 2020, Section A, Page 1 of the edition.',
    after: STORY,
    claims: notes(
      /^[*([]*(?:a |this )?version of this (?:article|story|piece|review|column|report|essay)\b/i,
      60,
    ),
  },
  {
    name: 'editors-note',
    kind: 'note',
    example: "Editor's note: This report was first printed in 2019.",
    after: STORY,
    claims: notes(
      /^\W{0,3}(?:(?:editor|publisher)'?s?'? note|ed\. note|note to (?:our )?readers|anm(?:erkung)?\.? d(?:er|\.) red(?:aktion|\.)|hinweis der redaktion|n\.? ?d\.? ?l\.? ?r|note de la rédaction|nota de la redacción|nota del editor|nota da redação|nota della redazione|noot van de redactie)\b ?\S? ?\S/iu,
      150,
    ),
  },
  {
    name: 'has-been-changed',
    kind: 'note',
    example: 'This story has been updated with the words of the ambassador.',
    after: STORY,
    claims: notes(
      /^\W{0,2}this (?:story|article|post|report|column|piece|page)(?:'s headline)? (?:has been|was|is being) (?:(?:last|also|since|most recently) )?(?:updated|corrected|amended|clarified|edited|changed|revised|retracted)\b(?! \d+ times)/i,
      60,
    ),
  },
  {
    name: 'time-of-update',
    kind: 'published',
    example: 'Updated at 6:10 a.m. ET',
    after: STORY,
    claims: notes(
      /^\W{0,2}(?:we |this (?:post|story|article) was )?(?:most recent |last |most recently )?updated?:?(?: this (?:post|story|article))?(?: at)? \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b.{0,16}$/i,
      14,
    ),
  },
  {
    name: 'below-note',
    kind: 'note',
    example: 'The name of the ambassador was misspelt in this story on Thursday.',
    before: "Editor's note:",
    after: STORY,
    claims: ({ index, stopped }, page) => stopped && HEADINGS.includes(ruleAt(page, index - 1) ?? ''),
  },
];
