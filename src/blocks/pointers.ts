import { type BlockRule, either, fits, isInArticle, ruleAt } from './page.ts';
import { isLabelled, isPhrase } from './phrases.ts';

/** A paragraph of the story in front of the lines that stand in it, and one after them. */
export const AHEAD = 'The council met on Thursday, and few had thought that it would.';
export const BEHIND = 'It heard the two ambassadors before it rose for the night.';

const READ_ALSO = fits(
  /^\W{0,2}(?:(?:read|see) (?:more|also)|also read|related(?: (?:story|article))?|lesen sie (?:auch|mehr)|lire aussi|à lire aussi|lire plus|lees ook|leggi anche|le(?:ia|a) (?:mais|também)|lee (?:también|además))\W{0,3}$/i,
  4,
);
/** The most words of the title of another story, and the fewest of a paragraph behind it that goes on with this one. */
const TITLE_WORDS = 25;
const GOING_ON = 18;

/** True for "Read also" between paragraphs, one title below it and the story going on behind that. */
const pointsAside: BlockRule['claims'] = (line, page) => {
  if (!(isPhrase(line, 'read-more') || READ_ALSO(line, page))) return false;
  const [before, title, after] = [-1, 1, 2].map((by) => page.lines[line.index + by]);
  const another = page.lines[line.index + 3];
  return (
    before?.stopped === true &&
    before.words >= 8 &&
    title !== undefined &&
    title.words >= 3 &&
    title.words <= TITLE_WORDS &&
    !(title.stopped && /\.["')]*$/.test(title.text)) &&
    after?.stopped === true &&
    (after.words >= GOING_ON || (another?.stopped === true && after.words + another.words >= GOING_ON))
  );
};

/** Within so many letters a label has its colon. */
const LABEL = 80;

const READ_MORE: BlockRule['claims'] = either(
  fits(
    /^\W{0,3}(?:(?:read|see|watch|listen|more)(?: more| also| here)?|also read|see also|also on [\w .]{2,20}|related|more on this|photos|mehr(?: zum thema)?|lesen sie (?:auch|mehr)|lesen sie hierzu|siehe auch|(?:à )?lire aussi|lire plus|lees ook|lees meer|leggi anche|lea también|leia (?:mais|também)|lee también|czytaj (?:też|także))\b[^:]{0,30}:(?! ?$)/i,
    30,
  ),
  (line) => isLabelled(line, 'read-more') && line.words <= 30,
);

/** Pointers to other stories, known by their shape wherever they stand. */
export const POINTER_RULES: readonly BlockRule[] = [
  {
    name: 'read-more',
    kind: 'related',
    example: 'Read more: Why the two are not at war',
    before: AHEAD,
    // What a text begins with points to nothing: `READ: The address of the president`.
    claims: (line, page) =>
      line.index > 0 && /[:：]/.test(line.text.slice(0, LABEL)) && READ_MORE(line, page),
  },
  {
    name: 'linked-title',
    kind: 'related',
    example: 'A ban shows the effect of an appointment | Jill Smith Read more',
    claims: ({ text, words }) =>
      words <= 30 && text.length > 18 && text.length <= 170 && /\bread more$/i.test(text.slice(-10)),
  },
  {
    name: 'inset-pointer',
    kind: 'related',
    example: 'Leia também:',
    before: AHEAD,
    after: `Why the two are not at war\n${AHEAD} ${BEHIND}`,
    claims: pointsAside,
  },
  {
    name: 'inset-title',
    kind: 'related',
    example: 'Why the two are not at war',
    before: `${AHEAD}\nLeia também:`,
    after: `${AHEAD} ${BEHIND}`,
    claims: ({ index }, page) => ruleAt(page, index - 1) === 'inset-pointer',
  },
  {
    name: 'recommends',
    kind: 'related',
    example: 'DW recommends',
    claims: either(
      fits(
        /^(?:\S+ ){1,3}recommends$|^\W{0,2}(?:related|recommended)(?: (?:to this|stories|story|articles?|news|content|topics|links|reading|coverage|posts|videos|items))?\W{0,2}$|^(?:read|see) (?:more|also|next)\W{0,2}$|^more on this\W{0,4}$|^more (?:from|in|on|stories|news|like this)\b.{0,40}$|^you (?:may|might) (?:also )?(?:like|be interested in)\W{0,2}$|^(?:most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular (?:stories|articles|posts|now)|top stories|latest (?:news|stories|headlines|posts|articles)|don't miss|what to read next|editors?'? picks|from the web|around the web|up next)\W{0,2}$|^(?:mehr zum thema|das könnte sie auch interessieren|lesen sie auch|meistgelesen|auch interessant|weitere (?:artikel|meldungen|nachrichten|themen)|sur le même sujet|à lire aussi|à lire également|les plus lus|noticias relacionadas|lo más (?:leído|visto)|te puede interesar|más (?:leídas|noticias)|leia (?:mais|também)|mais (?:lidas|notícias)|leggi anche|articoli correlati|i più letti|lees ook|meest gelezen|gerelateerd|zobacz także|czytaj także)\W{0,2}$/i,
        8,
      ),
      (line) => isPhrase(line, 'recommends', 'read-more'),
    ),
  },
];

/** Titles of other stories between the paragraphs of this one. */
export const INSET_TITLE_RULES: readonly BlockRule[] = [
  {
    name: 'shouted-link',
    kind: 'related',
    example: 'TRUMP SAYS IRAN APPEARS TO BE STANDING DOWN',
    before: `${AHEAD}\n${AHEAD}`,
    after: `${BEHIND}\n${BEHIND}`,
    claims: ({ text, words, index }, page) => {
      const [before, after] = [page.lines[index - 1], page.lines[index + 1]];
      const speaks = (line: { readonly text: string; readonly stopped: boolean } | undefined): boolean =>
        line?.stopped === true && line.text !== line.text.toUpperCase();
      return (
        isInArticle(page, index) &&
        words >= 5 &&
        words <= 40 &&
        text === text.toUpperCase() &&
        /\p{Lu}/u.test(text) &&
        speaks(before) &&
        speaks(after)
      );
    },
  },
  {
    name: 'bracketed-title',
    kind: 'related',
    example: '[Dozens die in a landslide on the island]',
    before: `${AHEAD}\n${AHEAD}`,
    after: `${BEHIND}\n${BEHIND}`,
    claims: ({ text, words, index }, page) =>
      isInArticle(page, index) &&
      words >= 3 &&
      words <= 20 &&
      /^\[\p{Lu}[^[\].:;!?]+\]$/u.test(text) &&
      page.lines[index - 1]?.stopped === true &&
      page.lines[index + 1]?.stopped === true,
  },
];
