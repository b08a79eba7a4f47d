import type { Line } from './line.ts';
import { type BlockRule, fits, isNearArticle, type Page } from './page.ts';
import { isLabelled } from './phrases.ts';

/** Who else had a hand in the story. */
export const CREDIT_RULES: readonly BlockRule[] = [
  {
    name: 'initials-and-agencies',
    kind: 'credit',
    example: 'ls/se (Reuters, AP)',
    claims: fits(/^[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4} \([A-Za-z]{2,12}(?:,? [A-Za-z]{2,12}){0,6}\)$/, 10),
  },
  {
    name: 'contributed',
    kind: 'credit',
    example: "Fox News' Ben Evansky contributed to this report.",
    claims: fits(
      /\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting|from)\b.{0,60}$/i,
      40,
    ),
  },
  {
    name: 'reporting-by',
    kind: 'credit',
    example: 'Reporting by Jane Smith; Editing by John Brown',
    claims: fits(
      /^\W{0,2}(?:additional |with )?(?:reporting|reporting and writing|writing|editing|compiled|edited|written|(?:story |video )?produced) by [A-Z]|^\W{0,3}(?:with (?:assistance|reporting|files|additional reporting) (?:from|by)|contributing:)/i,
      50,
    ),
  },
  {
    name: 'reporter-alone',
    kind: 'credit',
    example: '김민수 기자 minsu@example.co.kr',
    claims: fits(/^\p{Script=Hangul}{2,4} ?(?:기자|특파원|선임기자)(?: \S+@\S+)?$/u, 4),
  },
  {
    name: 'agency-alone',
    kind: 'credit',
    example: '(AP)',
    claims: fits(
      /^[-(]{0,2} ?(?:AP|AFP|dpa|Reuters|EFE|ANSA|PTI|IANS|APA|ANP|Belga|SDA|TASS|Xinhua|PAP|ČTK|TASR|MTI|NTB|Ritzau|STT|ANI|Kyodo|Antara|BTA|HINA|Tanjug|Lusa|Agerpres|Mediafax|연합뉴스|뉴시스|新华社|共同|時事)(?:[/, ]{1,2}(?:AP|AFP|dpa|Reuters|EFE))*\)?$/i,
      4,
    ),
  },
  {
    name: 'source-label',
    kind: 'credit',
    example: 'Źródło: PAP',
    claims: (line) => line.words <= 8 && isLabelled(line, 'source'),
  },
];

const STORY = 'The council met on Thursday, and few had thought that it would.';

/** `— Jane Roe is`: a dash ahead of the name that the next words tell of. */
const SIGNED = /^(?:—|–|--?) ?(?:\p{Lu}\S* )?(?:\p{Lu}[\p{L}.'-]+ ){2,4}(?:is|was|are)\b/u;
const NAMED = /^(?:\p{Lu}[\p{L}.'-]+ ){2,4}(?:is|was) (?:an?|the|our|\p{Lu}\S+'s?) (?=.)/u;
const OFFICE =
  /^.{0,80}\b(?:columnist|fellow|editor|reporter|correspondent|writer|author|professor|director|analyst|contributor|host|journalist|critic|curator|producer|lecturer|historian)\b/i;

/** `Jane Roe is a columnist for the paper.` */
const isOffice = (text: string): boolean => {
  const named = NAMED.exec(text)?.[0];
  return named !== undefined && OFFICE.test(text.slice(named.length));
};

/** True from the last line of the article to a few behind it. */
const isAtEnd = ({ index }: Line, page: Page): boolean => index >= page.last && isNearArticle(page, index);

/** Who wrote the story, said behind it. */
export const WRITER_RULES: readonly BlockRule[] = [
  {
    name: 'reported-from',
    kind: 'credit',
    example: 'Roe reported from Geneva. John Doe in Tehran also contributed.',
    before: STORY,
    stands: 'behind',
    claims: (line, page) =>
      line.words <= 40 &&
      isAtEnd(line, page) &&
      /^\W{0,3}\p{Lu}[^.:;!?]{2,80} reported from \p{Lu}/u.test(line.text),
  },
  {
    name: 'about-the-writer',
    kind: 'credit',
    example: '— Jane Roe is a senior fellow at the institute and the author of several books.',
    before: STORY,
    stands: 'behind',
    claims: (line, page) =>
      line.words <= 90 &&
      isAtEnd(line, page) &&
      (SIGNED.test(line.text) || (line.index > page.last && isOffice(line.text))),
  },
  {
    name: 'where-to-write',
    kind: 'credit',
    example: 'Write to Jane Roe at jane.roe@example.org',
    before: STORY,
    stands: 'behind',
    claims: (line, page) =>
      line.words <= 60 &&
      isAtEnd(line, page) &&
      line.text.includes('@') &&
      /\b(?:write to|contact|reach(?:ed)?|e-?mail(?:ed)?|readers may)\b(?! us\b).{0,80}\S@\S/i.test(
        line.text,
      ),
  },
];
