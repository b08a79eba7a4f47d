import { type Citable, citationKeyOf, notesOf, shownTitle } from './citable.ts';
import { type CitedDate, dayFirst, partsOf } from './dates.ts';
import type { Name } from './names.ts';

/** A date variable of CSL-JSON 1.0.2. */
type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[] }
  | { readonly literal: string; readonly circa?: true };

type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** An item of CSL-JSON 1.0.2. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly section?: string;
  readonly abstract?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly note: string;
}

const cslName = (name: Name): CslName => {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, suffix } = name;
  return suffix === null ? { family, given } : { family, given, suffix };
};

const numbers = (date: string): readonly number[] => {
  const { year, month, day } = partsOf(date);
  return [Number(year), month, Number(day)].filter((part) => part > 0);
};

/** An inferred date, or one of several, goes as words: as numbers a style would state it as printed. */
const issued = (date: CitedDate): CslDate => {
  if (date.inferred) return { literal: dayFirst(date), circa: true };
  if (date.dates.length > 1 && date.joint === 'or') return { literal: dayFirst(date) };
  return { 'date-parts': date.dates.map(numbers) };
};

/** A story as CSL-JSON, an array of one item. */
export const cslOf = (citable: Citable): readonly [CslItem] => {
  const { authors, outlet, section, abstract, date, language, link, archive, id } = citable;
  return [
    {
      id: citationKeyOf(citable),
      type: 'article-newspaper',
      title: shownTitle(citable),
      ...(authors.length > 0 ? { author: authors.map(cslName) } : {}),
      ...(outlet === null ? {} : { 'container-title': outlet }),
      ...(section === null ? {} : { section }),
      ...(abstract === null ? {} : { abstract }),
      ...(date === null ? {} : { issued: issued(date) }),
      ...(language === null ? {} : { language }),
      URL: link,
      archive,
      archive_location: id,
      note: notesOf(citable).join('. '),
    },
  ];
};
