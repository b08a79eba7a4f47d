import type { WordChoice } from '../facts/authority.ts';
import { factsOf } from '../facts/fact.ts';
import type { NameKind } from '../facts/name-forms.ts';
import { wordsIn } from '../text/words.ts';
import type { Archive } from './archive.ts';
import { familyIdOf } from './archive.ts';
import type { Article } from './article.ts';
import type { Event } from './events.ts';
import { figuresIn } from './figures.ts';
import type { Companion } from './names.ts';
import { proseOf } from './prose.ts';
import { languageOf } from './select.ts';
import { counterOf } from './word-choices.ts';

/** One telling of an event: the fullest copy of a story, and its other copies. */
export interface Telling {
  readonly article: Article;
  readonly copies: readonly Article[];
  /** Words of its paragraphs. */
  readonly length: number;
}

/** The names of persons, organisations and places in a text, its dates and its numbers. */
export type Detail = 'people' | 'organisations' | 'places' | 'dates' | 'numbers';

/** How often each telling uses each word for one thing; the counts are in the order of the tellings. */
export interface Choice {
  readonly thing: string;
  readonly words: readonly { readonly word: string; readonly counts: readonly number[] }[];
}

const lengthOf = (article: Article): number => proseOf(article).words.length;

/** The tellings of an event, in its order; copies of one story are one telling. */
export const tellingsOf = (archive: Archive, event: Event): readonly Telling[] => {
  const families = new Map<string, Article[]>();
  for (const id of event.stories) {
    const article = archive.byId.get(id);
    const key = familyIdOf(archive.versions, id);
    if (article) families.set(key, [...(families.get(key) ?? []), article]);
  }
  return [...families.values()].flatMap((family) => {
    const [article, ...copies] = [...family].sort(
      (a, b) => lengthOf(b) - lengthOf(a) || b.source.bytes - a.source.bytes,
    );
    return article ? [{ article, copies, length: lengthOf(article) }] : [];
  });
};

/** A name, day or number of a telling: what makes it the same as another's, and how it is shown. */
interface Named {
  readonly key: string;
  readonly shown: string;
}
type Details = Readonly<Record<Detail, readonly Named[]>>;

const DETAILS: readonly Detail[] = ['people', 'organisations', 'places', 'dates', 'numbers'];

/** Each once, as it first stands. */
const once = (all: readonly Named[]): readonly Named[] =>
  [...new Map([...all].reverse().map((one) => [one.key, one])).values()].reverse();

/** The numbers of a story's paragraphs that are no part of a date. */
const numbersIn = (article: Article): readonly Named[] => {
  const { source, blocks, facts } = article;
  const language = languageOf(article)?.value ?? 'en';
  const dates = factsOf(facts, 'date').flatMap(({ evidence }) => evidence);
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) =>
      figuresIn(source.text.slice(block.start, block.end), language).flatMap((found) => {
        const at = block.start + found.start;
        const inDate = dates.some(({ start, end }) => at >= start && at < end);
        return inDate ? [] : [{ key: found.value, shown: found.printed }];
      }),
    );
};

/** A figure that stands beside its name elsewhere is not listed again. */
const withoutBare = (numbers: readonly Named[]): readonly Named[] =>
  numbers.filter(({ key }) => !numbers.some((other) => other.key.endsWith(` ${key}`)));

/** What a telling names, each once, in the order of its text. */
const detailsOf = ({ article, copies }: Telling): Details => {
  const all = [article, ...copies];
  const named = (kind: NameKind): readonly Named[] =>
    once(
      all.flatMap(({ facts }) =>
        factsOf(facts, kind).map(({ value }) => ({ key: value.name, shown: value.name })),
      ),
    );
  const days = all.flatMap(({ facts }) =>
    factsOf(facts, 'date').flatMap(({ value }) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value.edtf ?? '') ? (value.edtf ?? '') : [],
    ),
  );
  return {
    people: named('person'),
    organisations: named('organisation'),
    places: named('location'),
    dates: [...new Set(days)].sort().map((day) => ({ key: day, shown: day })),
    numbers: withoutBare(once(all.flatMap(numbersIn))),
  };
};

/** What is chosen of each kind of detail, as it is shown. */
const byDetail = (
  choose: (detail: Detail) => readonly Named[],
): Readonly<Record<Detail, readonly string[]>> => {
  const shown = (detail: Detail): readonly string[] => choose(detail).map((one) => one.shown);
  return {
    people: shown('people'),
    organisations: shown('organisations'),
    places: shown('places'),
    dates: shown('dates'),
    numbers: shown('numbers'),
  };
};

/** For each telling, what it alone names. */
export const aloneIn = (
  tellings: readonly Telling[],
): readonly Readonly<Record<Detail, readonly string[]>>[] => {
  const details = tellings.map(detailsOf);
  const holds = details.map((own) =>
    Object.fromEntries(DETAILS.map((detail) => [detail, new Set(own[detail].map(({ key }) => key))])),
  );
  return details.map((own, at) =>
    byDetail((detail) =>
      own[detail].filter(({ key }) =>
        holds.every((other, place) => place === at || !other[detail]?.has(key)),
      ),
    ),
  );
};

/** The names that at least two tellings print, by kind, with how many print each: those that most print come first. */
export const sharedNames = (
  tellings: readonly Telling[],
): Readonly<Record<NameKind, readonly Companion[]>> => {
  const of = (kind: NameKind): readonly Companion[] => {
    const counts = new Map<string, Companion>();
    for (const { article, copies } of tellings) {
      const own = [article, ...copies].flatMap(({ facts }) => factsOf(facts, kind).map(({ value }) => value));
      for (const { id, name } of new Map(own.map((value) => [value.id, value])).values())
        counts.set(id, { kind, id, name, stories: (counts.get(id)?.stories ?? 0) + 1 });
    }
    return [...counts.values()]
      .filter(({ stories }) => stories > 1)
      .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1));
  };
  return { person: of('person'), organisation: of('organisation'), location: of('location') };
};

/** What at least two tellings name: why they are taken for one event. Those that most tellings name come first. */
export const sharedBetween = (tellings: readonly Telling[]): Readonly<Record<Detail, readonly string[]>> => {
  const details = tellings.map(detailsOf);
  return byDetail((detail) => {
    const counts = new Map<string, { readonly one: Named; count: number }>();
    for (const own of details)
      for (const one of own[detail]) {
        const known = counts.get(one.key);
        if (known) known.count += 1;
        else counts.set(one.key, { one, count: 1 });
      }
    const shared = [...counts.values()].filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
    const all = shared.map(({ one }) => one);
    return detail === 'dates' ? all.sort((a, b) => (a.key < b.key ? -1 : 1)) : all;
  });
};

/**
 * Which words each telling uses for the same thing, as counts; only things that two tellings speak of, and
 * that are worded in more than one way.
 */
export const choicesOf = (
  tellings: readonly Telling[],
  choices: readonly WordChoice[],
): readonly Choice[] => {
  const count = counterOf(choices);
  const counts = tellings.map(({ article: { source, blocks } }) =>
    count(
      blocks
        .filter(({ kind }) => kind === 'paragraph' || kind === 'headline' || kind === 'crosshead')
        .flatMap(({ start, end }) => wordsIn(source.text, start, end).map(({ plain }) => plain)),
    ),
  );
  return choices
    .map(({ name, words }, thing) => ({
      thing: name,
      words: Object.keys(words)
        .map((word) => ({ word, counts: counts.map((counted) => counted[thing]?.get(word) ?? 0) }))
        .filter(({ counts: own }) => own.some((times) => times > 0)),
    }))
    .filter(({ words }) => {
      const speaking = tellings.filter((_, at) => words.some((word) => (word.counts[at] ?? 0) > 0));
      return words.length > 1 && speaking.length > 1;
    });
};
