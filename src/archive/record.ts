import { type BlockKind, isRead } from '../blocks/kinds.ts';
import type { Day } from '../facts/day.ts';
import type { Basis, Credit, FactKind } from '../facts/fact.ts';
import { factsOf } from '../facts/fact.ts';
import { unbroken } from '../text/fold.ts';
import { textOf } from '../text/span.ts';
import { addressOf } from './address.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { cutsByStory } from './quotations.ts';
import type { Chosen } from './select.ts';
import {
  creditsOf,
  filedOn,
  languageOf,
  outletOf,
  placeOf,
  publishedOf,
  referencesOf,
  sectionOf,
  standfirstOf,
  titleOf,
  updatedOf,
  urlOf,
  whenOf,
  withdrawnOf,
} from './select.ts';

/** A story as data, the same in `record.json`, `archive.ndjson` and the output of `read`. */
export interface StoryRecord {
  readonly id: string;
  readonly short: string;
  readonly address: string;
  readonly source: { readonly file: string; readonly bytes: number; readonly sha256: string };
  readonly url: string | null;
  readonly language: string | null;
  readonly title: Chosen<string>;
  readonly standfirst: string | null;
  readonly outlet: Chosen<string> | null;
  readonly section: string | null;
  readonly dates: {
    readonly filed: Day | null;
    readonly published: Day | null;
    readonly updated: Day | null;
    readonly edtf: string | null;
    readonly basis: Basis | null;
  };
  readonly place: string | null;
  readonly credits: readonly Credit[];
  readonly topics: readonly { readonly id: string; readonly label: string; readonly code: string | null }[];
  readonly people: readonly Mentioned[];
  readonly organisations: readonly Mentioned[];
  readonly places: readonly Mentioned[];
  readonly references: readonly {
    readonly title: string;
    readonly date: Day | null;
    readonly address: string | null;
  }[];
  readonly versions: readonly string[];
  readonly event: string | null;
  /** What it quotes that other stories quote too. */
  readonly quotations: readonly {
    readonly words: string;
    readonly speaker: string | null;
    readonly evidence: readonly [number, number];
    /** The accession ids of the others. */
    readonly alsoIn: readonly string[];
  }[];
  readonly blocks: readonly {
    readonly kind: BlockKind;
    readonly start: number;
    readonly end: number;
    readonly rule: string;
  }[];
  readonly facts: readonly {
    readonly kind: FactKind;
    readonly value: unknown;
    readonly basis: Basis;
    readonly rule: string;
    readonly evidence: readonly (readonly [number, number])[];
    readonly source?: string;
  }[];
  readonly text: string;
}

export interface Mentioned {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
}

/** The story as read: its paragraphs, crossheads and notes, a blank line between. */
export const bodyTextOf = ({ source, blocks }: Article): string =>
  blocks
    .filter(({ kind }) => isRead(kind))
    .map((block) => unbroken(textOf(source.text, block)).trim())
    .join('\n\n');

const mentioned = (article: Article, kind: 'person' | 'organisation' | 'location'): readonly Mentioned[] =>
  factsOf(article.facts, kind).map(({ value, evidence }) => ({ ...value, mentions: evidence.length }));

const cutsByArchive = new WeakMap<Archive, ReturnType<typeof cutsByStory>>();

/** The shared quotations by story, sorted once an archive. */
const cutsOf = (archive: Archive): ReturnType<typeof cutsByStory> => {
  const known = cutsByArchive.get(archive) ?? cutsByStory(archive.quotations);
  cutsByArchive.set(archive, known);
  return known;
};

const wholeRecordOf = (article: Article, archive: Archive): StoryRecord => {
  const { source, blocks, facts } = article;
  const when = whenOf(article);
  return {
    id: source.id,
    short: source.short,
    address: addressOf(article),
    source: { file: source.file, bytes: source.bytes, sha256: source.sha256 },
    url: urlOf(article)?.value ?? null,
    language: languageOf(article)?.value ?? null,
    title: titleOf(article),
    standfirst: standfirstOf(article)?.value ?? null,
    outlet: outletOf(article),
    section: sectionOf(article)?.value ?? null,
    dates: {
      filed: filedOn(article)?.value ?? null,
      published: publishedOf(article)?.value ?? null,
      updated: updatedOf(article)?.value ?? null,
      edtf: when?.value ?? null,
      basis: when?.basis ?? null,
    },
    place: placeOf(article)?.value ?? null,
    credits: creditsOf(article),
    topics: factsOf(facts, 'topic').map(({ value }) => {
      const topic = archive.vocabulary.topics.find(({ id }) => id === value.id);
      return { id: value.id, label: value.name, code: topic?.code ?? null };
    }),
    people: mentioned(article, 'person'),
    organisations: mentioned(article, 'organisation'),
    places: mentioned(article, 'location'),
    references: referencesOf(article).map(({ title, date }) => {
      const held = archive.find(title, date);
      return { title, date, address: held && addressOf(held) };
    }),
    versions: archive.versions.get(source.id) ?? [],
    event: archive.eventOf.get(source.id)?.id ?? null,
    quotations: (cutsOf(archive).get(source.id) ?? []).map(({ quotation, place: { span, value } }) => ({
      words: value.words,
      speaker: value.speaker ?? quotation.speaker,
      evidence: [span.start, span.end],
      alsoIn: [...new Set(quotation.places.map(({ story }) => story))].filter((id) => id !== source.id),
    })),
    blocks: blocks.map(({ kind, start, end, rule }) => ({ kind, start, end, rule })),
    facts: facts.map(({ kind, value, basis, rule, evidence, source: from }) => ({
      kind,
      value,
      basis,
      rule,
      evidence: evidence.map(({ start, end }) => [start, end] as const),
      ...(from === undefined ? {} : { source: from }),
    })),
    text: bodyTextOf(article),
  };
};

/** The story as data. Of a withdrawn one nothing is left but its name, its dates and what the archivist says of it. */
export const recordOf = (article: Article, archive: Archive): StoryRecord => {
  const record = wholeRecordOf(article, archive);
  if (withdrawnOf(article) === null) return record;
  return {
    ...record,
    standfirst: null,
    place: null,
    credits: [],
    topics: [],
    people: [],
    organisations: [],
    places: [],
    references: [],
    quotations: [],
    blocks: [],
    facts: record.facts.filter(({ basis }) => basis === 'catalogued'),
    text: '',
  };
};
