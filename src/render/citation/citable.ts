import type { Article } from '../../archive/article.ts';
import {
  creditsOf,
  languageOf,
  outletOf,
  sectionOf,
  standfirstOf,
  titleOf,
  urlOf,
  whenOf,
} from '../../archive/select.ts';
import { oneLine } from '../../text/one-line.ts';
import { type CitedDate, citedDate, dayFirst } from './dates.ts';
import { type Name, nameOf } from './names.ts';

/** Everything a citation may say of a story, as one-line plain text; null where it is not known. */
export interface Citable {
  readonly id: string;
  readonly short: string;
  /** The headline without brackets. */
  readonly title: string;
  /** True where the story states no headline, so that cataloguers would set it in square brackets. */
  readonly supplied: boolean;
  readonly authors: readonly Name[];
  readonly outlet: string | null;
  /** True where the outlet was worked out, not printed. */
  readonly outletInferred: boolean;
  readonly section: string | null;
  readonly abstract: string | null;
  readonly date: CitedDate | null;
  readonly language: string | null;
  /** The address of the original page. */
  readonly original: string | null;
  /** The full address of the story's permanent identifier. */
  readonly link: string;
  /** The archive's name. */
  readonly archive: string;
}

const lineOrNull = (text: string | undefined): string | null => (text === undefined ? null : oneLine(text));

/** What a citation of a story says; `link` is the full address of its permanent identifier. */
export const citableOf = (
  article: Article,
  { link, archive }: { readonly link: string; readonly archive: string },
): Citable => {
  const title = titleOf(article);
  const when = whenOf(article);
  return {
    id: oneLine(article.source.id),
    short: article.source.short,
    title: oneLine(title.value),
    supplied: title.basis === 'inferred' || title.basis === 'shared',
    authors: creditsOf(article)
      .filter(({ role }) => role === 'author')
      .map(({ name }) => nameOf(oneLine(name))),
    outlet: lineOrNull(outletOf(article)?.value),
    outletInferred: outletOf(article)?.basis === 'inferred',
    section: lineOrNull(sectionOf(article)?.value),
    abstract: lineOrNull(standfirstOf(article)?.value),
    date: when && citedDate(when.value, when.basis === 'inferred'),
    language: lineOrNull(languageOf(article)?.value),
    original: lineOrNull(urlOf(article)?.value),
    link,
    archive,
  };
};

/** The title as a catalogue shows it: in square brackets where it was supplied. */
export const shownTitle = ({ title, supplied }: Citable): string => (supplied ? `[${title}]` : title);

/** The key of a story in every citation file: it never changes. */
export const citationKeyOf = ({ short }: Citable): string => `dateline-${short}`;

/** What no field of a citation file has room for: an inferred date, a supplied title, the original's address. */
export const notesOf = ({
  date,
  supplied,
  outletInferred,
  original,
  archive,
  id,
}: Citable): readonly string[] => [
  ...(date?.inferred ? [`Date inferred, not printed: ${dayFirst(date)}`] : []),
  ...(date && !date.inferred && date.dates.length > 1 ? [`Date: ${dayFirst(date)}`] : []),
  ...(supplied ? ['Title supplied by the archive'] : []),
  ...(outletInferred ? ['Outlet inferred, not printed'] : []),
  ...(original === null ? [] : [`Original: ${original}`]),
  `Archived at ${archive} under the accession id ${id}`,
];

/** The one date that the story states; null where it is several, inferred, or not known. */
export const statedDate = ({ date }: Citable): string | null =>
  date === null || date.inferred || date.dates.length !== 1 ? null : (date.dates[0] ?? null);
