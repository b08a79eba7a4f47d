import { wordsOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { outletOf, topicsOf } from '../archive/select.ts';
import type { Topic } from '../facts/authority.ts';
import { factsOf } from '../facts/fact.ts';
import { textOf } from '../text/span.ts';
import { once } from './once.ts';

/** Something that stories are listed under: a topic or an outlet. */
export interface Subject {
  readonly id: string;
  readonly label: string;
  readonly articles: readonly Article[];
}

export interface TopicSubject extends Subject {
  readonly code: string | null;
  /** Broader topics, the broadest first. */
  readonly broader: readonly { readonly id: string; readonly label: string }[];
  readonly narrower: readonly { readonly id: string; readonly label: string }[];
}

/** The id of an outlet's page: its own where the vocabulary knows it, else the words of its name. */
export const outletIdOf = (archive: Archive, name: string): string =>
  archive.vocabulary.outlets.find((outlet) => outlet.name === name)?.id ||
  wordsOf(name) ||
  [...name].map((character) => character.codePointAt(0)?.toString(16)).join('-');

/** As an index files it: The Times under T for Times. */
const filed = ({ label }: Subject): string => label.replace(/^The\s+/, '');

/** The letter that an index files a subject under. */
export const letterOf = (subject: Subject): string => [...filed(subject)][0]?.toUpperCase() ?? '';

const byLabel = (a: Subject, b: Subject): number => filed(a).localeCompare(filed(b), 'en');

const gather = <T>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly T[],
): Map<T, Article[]> => {
  const shelves = new Map<T, Article[]>();
  for (const article of articles)
    for (const key of new Set(keysOf(article))) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(article);
      else shelves.set(key, [article]);
    }
  return shelves;
};

/** Every outlet with its stories, by name. */
export const outletsOf = once((archive: Archive): readonly Subject[] => {
  const names = gather(archive.articles, (article) => [outletOf(article)?.value ?? '']);
  names.delete('');
  const ids = new Map<string, Subject>();
  for (const [label, articles] of names) {
    const id = outletIdOf(archive, label);
    const known = ids.get(id);
    ids.set(id, { id, label: known?.label ?? label, articles: [...(known?.articles ?? []), ...articles] });
  }
  return [...ids.values()].sort(byLabel);
});

/** Every topic that a story speaks of, with those of its narrower topics, by label. */
export const topicSubjectsOf = once((archive: Archive): readonly TopicSubject[] => {
  const records = new Map(archive.vocabulary.topics.map((topic) => [topic.id, topic]));
  const labels = new Map([...records].map(([id, topic]) => [id, topic.label]));
  const lineage = (id: string): readonly string[] => {
    const line = [id];
    for (let up = parentOf(records, id); up !== null && !line.includes(up); up = parentOf(records, up))
      line.push(up);
    return line;
  };
  const shelves = gather(archive.articles, (article) =>
    topicsOf(article).flatMap((topic) => {
      if (!labels.has(topic.id)) labels.set(topic.id, topic.name);
      return lineage(topic.id);
    }),
  );
  const named = (id: string) => ({ id, label: labels.get(id) ?? id });
  return [...shelves]
    .map(([id, articles]) => ({
      ...named(id),
      articles,
      code: records.get(id)?.code ?? null,
      broader: lineage(id).slice(1).reverse().map(named),
      narrower: [...shelves.keys()].filter((other) => parentOf(records, other) === id).map(named),
    }))
    .sort(byLabel);
});

const parentOf = (records: ReadonlyMap<string, Topic>, id: string): string | null =>
  records.get(id)?.parent ?? null;

/** Topics as an outline: each followed by its narrower ones, by label on every level. */
export const treeOf = (topics: readonly TopicSubject[]): readonly TopicSubject[] => {
  const under = (id: string | null): readonly TopicSubject[] =>
    topics
      .filter(({ broader }) => (broader.at(-1)?.id ?? null) === id)
      .flatMap((topic) => [topic, ...under(topic.id)]);
  return under(null);
};

/** The words by which stories name an outlet, the most frequent first; an address counts as printed. */
export const outletFormsOf = ({
  label,
  articles,
}: Subject): readonly { readonly form: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const { source, facts } of articles) {
    const spans = factsOf(facts, 'outlet')
      .filter((fact) => fact.value === label && fact.source === undefined)
      .flatMap(({ evidence }) => evidence);
    const places = new Map(spans.map((span) => [span.start, span]));
    for (const span of places.values()) {
      const form = textOf(source.text, span).trim();
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
};
