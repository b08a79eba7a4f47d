import { factsOf } from '../facts/fact.ts';
import { familyFirst, type NameKind, surnamesOf } from '../facts/name-forms.ts';
import { plainOf } from '../text/words.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';

/** The three kinds of names, in the order in which pages show them. */
export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'location'];

/** A name of the vocabulary with the stories that mention it. */
export interface NameEntry {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  /** As an index sorts it: "Trump, Donald". */
  readonly heading: string;
  readonly wikidata: string | null;
  readonly note: string | null;
  /** In the archive's order. */
  readonly articles: readonly Article[];
  /** Every form that the stories print, most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

/** Another name met in the same stories, and in how many. */
export interface Companion {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  readonly stories: number;
}

const HONOURED = /^(?:Pope|King|Queen|Prince|Princess|Emperor|Mother|Mullah|Lady|Dalai|Malcolm)\b/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|[IVX]+)$/;

/** A person's name as an index sorts it: surname first, but for rulers and names that begin with the family's. */
export const headingOf = (name: string, short: readonly string[] = []): string => {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || HONOURED.test(name) || familyFirst(name, short)) return name;
  const suffix = SUFFIX.test(last) ? ` ${last}` : '';
  if (/^[IVX]+$/.test(last)) return name;
  const whole = suffix ? name.slice(0, -suffix.length) : name;
  const surname = [...surnamesOf(whole), ...short]
    .filter((form) => whole.endsWith(` ${form}`))
    .sort((a, b) => b.length - a.length)[0];
  if (!surname) return name;
  return `${surname}, ${whole.slice(0, -surname.length).trim()}${suffix}`;
};

/** What an index sorts by: plain letters, without article or Arabic particle. */
export const sortKeyOf = (heading: string): string =>
  plainOf(heading).replace(/^(?:al|el)-|^the |[^\p{L}\p{N} ,]/gu, '');

interface Gathered {
  readonly kind: NameKind;
  readonly name: string;
  readonly articles: Article[];
  readonly forms: Map<string, number>;
}

const gather = (archive: Archive): ReadonlyMap<string, Gathered> => {
  const found = new Map<string, Gathered>();
  for (const article of archive.articles) {
    for (const kind of NAME_KINDS) {
      for (const { value, evidence } of factsOf(article.facts, kind)) {
        const key = `${kind} ${value.id}`;
        const entry: Gathered = found.get(key) ?? { kind, name: value.name, articles: [], forms: new Map() };
        found.set(key, entry);
        if (entry.articles.at(-1) !== article) entry.articles.push(article);
        for (const { start, end } of evidence) {
          const form = article.source.text.slice(start, end).replace(/\s+/g, ' ');
          entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
        }
      }
    }
  }
  return found;
};

const made = new WeakMap<Archive, Readonly<Record<NameKind, readonly NameEntry[]>>>();

/** Every name that the stories mention, by kind, in the order of an index. Made once for an archive. */
export const namesOf = (archive: Archive): Readonly<Record<NameKind, readonly NameEntry[]>> => {
  const known = made.get(archive);
  if (known) return known;
  const { people, organisations, places } = archive.vocabulary;
  const records = {
    person: new Map(people.map((entry) => [entry.id, entry])),
    organisation: new Map(organisations.map((entry) => [entry.id, entry])),
    location: new Map(places.map((entry) => [entry.id, entry])),
  };
  const entries = [...gather(archive)].map(([key, { kind, name, articles, forms }]): NameEntry => {
    const id = key.slice(kind.length + 1);
    const record = records[kind].get(id);
    return {
      kind,
      id,
      name,
      heading: kind === 'person' ? headingOf(name, record?.short) : name.replace(/^The (?=\S)/, ''),
      wikidata: record?.wikidata ?? null,
      note: record?.note ?? null,
      articles,
      forms: [...forms]
        .map(([form, count]) => ({ form, count }))
        .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
    };
  });
  const keys = new Map(entries.map((entry) => [entry, sortKeyOf(entry.heading)]));
  const order = (a: NameEntry, b: NameEntry): number => {
    const [x, y] = [keys.get(a) ?? '', keys.get(b) ?? ''];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
  };
  const names = {
    person: entries.filter(({ kind }) => kind === 'person').sort(order),
    organisation: entries.filter(({ kind }) => kind === 'organisation').sort(order),
    location: entries.filter(({ kind }) => kind === 'location').sort(order),
  };
  made.set(archive, names);
  return names;
};

/** Who and what stories name, besides `self`, those of the most stories first; at most `most` of each kind. */
export const companyOf = (
  articles: readonly Article[],
  self: { readonly kind: NameKind; readonly id: string } | null = null,
  most = 12,
): Readonly<Record<NameKind, readonly Companion[]>> => {
  const counts = new Map<string, { kind: NameKind; id: string; name: string; stories: number }>();
  for (const { facts } of articles) {
    for (const kind of NAME_KINDS) {
      for (const { value } of factsOf(facts, kind)) {
        if (kind === self?.kind && value.id === self.id) continue;
        const key = `${kind} ${value.id}`;
        const known = counts.get(key);
        if (known) known.stories += 1;
        else counts.set(key, { kind, ...value, stories: 1 });
      }
    }
  }
  const ranked = [...counts.values()].sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1));
  const of = (kind: NameKind): readonly Companion[] =>
    ranked.filter((one) => one.kind === kind).slice(0, most);
  return { person: of('person'), organisation: of('organisation'), location: of('location') };
};
