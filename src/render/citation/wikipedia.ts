import { type Citable, shownTitle, statedDate } from './citable.ts';
import { dayFirst } from './dates.ts';

/** What wikitext would act upon, inside a template, as character references. */
const wiki = (text: string): string =>
  text.replace(/[|[\]{}<>&~]|'{2,}/g, (found) =>
    [...found].map((character) => `&#${character.charCodeAt(0)};`).join(''),
  );

/** A story as `{{cite news}}`; the day of access is left to the one who cites. An inferred date is a comment: the template would print it. */
export const wikipediaOf = (citable: Citable): string => {
  const { authors, outlet, date, language, link, archive } = citable;
  const stated = statedDate(citable);
  const fields: readonly (readonly [string, string | null])[] = [
    ...authors.flatMap((name, index): (readonly [string, string])[] =>
      'literal' in name
        ? [[`author${index + 1}`, name.literal]]
        : [
            [`last${index + 1}`, name.family],
            [`first${index + 1}`, name.suffix === null ? name.given : `${name.given} ${name.suffix}`],
          ],
    ),
    ['title', shownTitle(citable)],
    ['newspaper', outlet],
    ['date', stated !== null && date ? dayFirst(date) : null],
    ['language', language],
    ['url', link],
    ['via', archive],
    ['access-date', ''],
  ];
  const template = fields.flatMap(([name, value]) =>
    value === null
      ? []
      : [`|${name}=${name === 'url' ? value.replace(/[|\s{}[\]]/g, encodeURIComponent) : wiki(value)}`],
  );
  const inferred = date !== null && stated === null ? `<!-- date not printed: ${dayFirst(date)} -->` : '';
  return `{{cite news ${template.join(' ')}}}${inferred}`;
};
