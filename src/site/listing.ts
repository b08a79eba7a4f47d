import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import {
  type Chosen,
  filedOn,
  languageOf,
  outletOf,
  publishedOf,
  standfirstOf,
  titleOf,
  updatedOf,
  whenOf,
  withdrawnOf,
} from '../archive/select.ts';
import { textOf } from '../text/span.ts';
import { edtfWords } from './format.ts';
import { once } from './once.ts';
import { spanOf } from './span-of-days.ts';
import { paths } from './urls.ts';

/** One story as any list shows it. */
export interface Listing {
  readonly id: string;
  /** Root-relative, without the base path. */
  readonly path: string;
  readonly title: Chosen<string>;
  readonly language: string | null;
  readonly outlet: Chosen<string> | null;
  /** When, in words, with the machine's form beside them; null for a story without any date. */
  readonly when: {
    readonly edtf: string;
    readonly words: string;
    readonly basis: Chosen<string>['basis'];
  } | null;
  /** The first sentence or so, for lists that have room. */
  readonly opening: string;
}

/** The first paragraphs of a story, as printed; none of a withdrawn one. */
export const openingsOf = (article: Article, count: number): readonly string[] =>
  withdrawnOf(article) !== null
    ? []
    : article.blocks
        .filter((block) => block.kind === 'paragraph')
        .slice(0, count)
        .map((block) => textOf(article.source.text, block).trim());

/** The standfirst, else the first paragraph that a supplied headline was not taken from; nothing of a withdrawn story. */
const openingOf = (article: Article): string => {
  if (withdrawnOf(article) !== null) return '';
  const title = titleOf(article).value.replace(/[\s.…]+$/, '');
  return standfirstOf(article)?.value ?? openingsOf(article, 2).find((text) => !text.includes(title)) ?? '';
};

/** The listing of a story, made once. */
export const listingOf = once((article: Article): Listing => {
  const when = whenOf(article);
  return {
    id: article.source.id,
    path: paths.story(article),
    title: titleOf(article),
    language: languageOf(article)?.value ?? null,
    outlet: outletOf(article),
    when: when && { edtf: when.value, words: edtfWords(when.value), basis: when.basis },
    opening: openingOf(article),
  };
});

/** The day a list may sort a story under: filed, else the first day that it may be from; null where nothing is known. */
export const sortDay = (article: Article): string | null => {
  const when = whenOf(article);
  return filedOn(article)?.value ?? (when ? (spanOf(when.value)?.from ?? null) : null);
};

/** The year a list may jump to a story by. */
export const yearOf = (article: Article): string => filedOn(article)?.value.slice(0, 4) ?? 'undated';

/** The letters and digits of the body: what makes one telling fuller than another. */
export const lengthOf = (article: Article): number =>
  article.blocks.reduce(
    (sum, block) => (block.kind === 'paragraph' ? sum + block.end - block.start : sum),
    0,
  );

/** Every day of a story's own, stated or inferred, earliest first; empty where none is known. */
export const daysOf = (article: Article): readonly string[] => {
  const span = whenOf(article) && spanOf(whenOf(article)?.value ?? '');
  return [
    filedOn(article)?.value,
    publishedOf(article)?.value,
    updatedOf(article)?.value,
    span?.from,
    span?.to,
  ]
    .filter((day): day is string => typeof day === 'string')
    .sort();
};

/** The first and the last day of the archive; null where no story has one. */
export const reachOf = once((archive: Archive): { readonly from: string; readonly to: string } | null => {
  let from = '9999-12-31';
  let to = '';
  for (const article of archive.articles)
    for (const day of daysOf(article)) {
      if (day < from) from = day;
      if (day > to) to = day;
    }
  return to === '' ? null : { from, to };
});

/** The stories that a day is known for, newest first, and the place of each. */
const filedStories = once((archive: Archive) => {
  const filed = archive.articles.filter((article) => filedOn(article));
  return { filed, places: new Map(filed.map((article, index) => [article, index])) };
});

/** The stories filed just before and just after one; null at the ends of the archive, and for an undated story. */
export const neighbourStories = (
  archive: Archive,
  article: Article,
): { readonly earlier: Article | null; readonly later: Article | null } => {
  const { filed, places } = filedStories(archive);
  const at = places.get(article);
  if (at === undefined) return { earlier: null, later: null };
  return { earlier: filed[at + 1] ?? null, later: filed[at - 1] ?? null };
};
