import { anchorsOf } from '../archive/anchor.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { filedOn, publishedOf, titleOf, updatedOf, whenOf } from '../archive/select.ts';
import type { WhenReason } from '../archive/when.ts';
import { isDay } from '../facts/day.ts';
import { boundsOf } from '../facts/edtf.ts';
import { type Basis, type FactOf, factsOf } from '../facts/fact.ts';
import { blockAt, blockId } from '../render/source.ts';
import { within } from '../text/span.ts';
import { PAGE_ROWS } from './config.ts';
import { edtfWords, spanWords } from './format.ts';
import { headlineWords } from './headline.ts';
import { paths } from './urls.ts';

/** One part of a story's date line: "printed", "9 January"; `day` where it is one certain day. */
export interface DatePart {
  readonly lead: string;
  readonly words: string;
  readonly day: string | null;
  readonly basis: Basis;
}

/** A later date beside an earlier one, without the year that both share. */
const besideYear = (day: string, first: string): string => {
  const words = edtfWords(day);
  return day.slice(0, 4) === first.slice(0, 4) ? words.replace(/ \d+$/, '') : words;
};

/** "8 January 2020 · printed 9 January": every day the story carries, or the days inferred for it; empty for an undated story. */
export const dateLineOf = (article: Article): readonly DatePart[] => {
  const filed = filedOn(article);
  if (filed === null) {
    const when = whenOf(article);
    return when
      ? [
          {
            lead: 'written',
            words: edtfWords(when.value),
            day: isDay(when.value) ? when.value : null,
            basis: when.basis,
          },
        ]
      : [];
  }
  const others = (
    [
      ['printed', publishedOf(article)],
      ['updated', updatedOf(article)],
    ] as const
  ).flatMap(([lead, chosen]): DatePart[] =>
    chosen && chosen.value !== filed.value
      ? [{ lead, words: besideYear(chosen.value, filed.value), day: chosen.value, basis: chosen.basis }]
      : [],
  );
  return [{ lead: '', words: edtfWords(filed.value), day: filed.value, basis: filed.basis }, ...others];
};

/** Which of several dates the archive uses for what; null where there is but one. */
export const choiceOf = (article: Article): string | null => {
  const [filed, published, updated] = [filedOn(article), publishedOf(article), updatedOf(article)];
  const days = new Set([filed, published, updated].flatMap((chosen) => (chosen ? [chosen.value] : [])));
  if (!filed || days.size < 2) return null;
  const under =
    factsOf(article.facts, 'stamp').length > 0
      ? 'the header that came with the file'
      : 'the day of publication';
  const cited = published ? 'the day of publication' : 'the day it is filed under';
  return `The copy carries more than one date, and all are kept. It is filed under ${under}; citations use ${cited}.`;
};

/** A line of the reasoning that dates a story, for a reader to check. */
export interface ReasonRow {
  readonly words: string;
  /** The source page's block in which the words stand. */
  readonly path: string;
  readonly says: string;
  readonly other: string;
  readonly otherPath: string;
  readonly otherWords: string;
  readonly day: string;
  readonly so: string;
}

const SAYS: Readonly<Record<WhenReason['rule'], string>> = {
  'weekday-past': 'looks back on what',
  'weekday-ahead': 'looks ahead to what',
  'last-week': 'looks back on what',
};

const around = (text: string, { start, end }: WhenReason['evidence']): string => {
  const before = text.slice(Math.max(0, start - 48), start);
  const from = start > 48 ? before.slice(before.search(/\s/) + 1) : before;
  return `${from.slice(from.lastIndexOf('\n') + 1)}${text.slice(start, end)}`.replace(/\s+/g, ' ');
};

const pathAt = (article: Article, at: number): string =>
  `${paths.source(article)}#${blockId(Math.max(0, blockAt(article, at)))}`;

/** Why an undated story is given the days it is; empty where nothing was inferred. */
export const reasonRowsOf = (archive: Archive, article: Article): readonly ReasonRow[] =>
  (archive.whenReasons.get(article.source.id) ?? []).flatMap((reason): ReasonRow[] => {
    const other = archive.byId.get(reason.source);
    if (!other) return [];
    return [
      {
        words: around(article.source.text, reason.evidence),
        path: pathAt(article, reason.evidence.start),
        says: SAYS[reason.rule],
        other: headlineWords(titleOf(other), 80),
        otherPath: pathAt(other, reason.sourceEvidence.start),
        otherWords: other.source.text.slice(reason.sourceEvidence.start, reason.sourceEvidence.end),
        day: reason.day,
        so: spanWords(reason.from, reason.to),
      },
    ];
  });

/** A date expression of the text as the ledger shows it. */
export interface MentionRow {
  readonly words: string;
  readonly path: string;
  readonly meaning: string;
  readonly day: string | null;
  readonly basis: Basis;
  readonly quoted: boolean;
}

/** The date expressions of a story, in order, at most as many as a page lists; `left` counts the rest. Those around the story are not among them. */
export const mentionRowsOf = (
  article: Article,
): { readonly rows: readonly MentionRow[]; readonly left: number } => {
  const anchors = anchorsOf(article);
  const story = factsOf(article.facts, 'date').filter(({ value }) => !value.surrounding);
  const rowOf = ({ value, evidence, basis }: FactOf<'date'>): MentionRow[] => {
    const [span] = evidence;
    if (span === undefined) return [];
    const anchor = [...anchors].find(([block]) => within(block, span))?.[1];
    return [
      {
        words: article.source.text.slice(span.start, span.end).replace(/\s+/g, ' '),
        path: anchor ? `${paths.story(article)}#${anchor}` : pathAt(article, span.start),
        meaning:
          value.edtf === null ? (value.form === 'vague' ? 'left vague' : 'not known') : edtfWords(value.edtf),
        day: value.edtf !== null && isDay(value.edtf) ? value.edtf : null,
        basis,
        quoted: value.quoted,
      },
    ];
  };
  return { rows: story.slice(0, PAGE_ROWS).flatMap(rowOf), left: Math.max(0, story.length - PAGE_ROWS) };
};

/** The days in which the reasons meet, in words. */
export const togetherWords = (article: Article): string | null => {
  const when = whenOf(article);
  return when?.basis === 'inferred' && boundsOf(when.value) ? edtfWords(when.value) : null;
};
