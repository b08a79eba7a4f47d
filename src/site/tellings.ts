import { anchorsOf } from '../archive/anchor.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Event } from '../archive/events.ts';
import { NAME_KINDS } from '../archive/names.ts';
import type { QuotedAt, SharedQuotation } from '../archive/quotations.ts';
import { type Chosen, creditsOf, outletOf, titleOf } from '../archive/select.ts';
import { sharedBetween, type Telling, tellingsOf } from '../archive/tellings.ts';
import { type Wanted, wantedOf } from '../archive/wanted.ts';
import { factsOf } from '../facts/fact.ts';
import { type Span, within } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import { dateWords, listWords } from './format.ts';
import { daysOf, lengthOf } from './listing.ts';
import { once } from './once.ts';
import { paths } from './urls.ts';

/** An event as its page and every list show it. */
export interface EventView {
  readonly event: Event;
  readonly title: Chosen<string>;
  readonly tellings: readonly Telling[];
  /** The first and the last day of its stories; null where none is known. */
  readonly reach: { readonly from: string; readonly to: string } | null;
  /** "Kelly Craft, Article 51, 8 January 2020": what its tellings share. */
  readonly shares: string;
}

/** The headline of the story that is most like the others; a printed one before a supplied one. */
const titleOfEvent = (event: Event, tellings: readonly Telling[]): Chosen<string> => {
  const ranked = tellings
    .map(({ article, copies }) => {
      const titled = [article, ...copies].find((copy) => titleOf(copy).basis === 'stated') ?? article;
      return { title: titleOf(titled), near: event.nearness.get(article.source.id) ?? 0 };
    })
    .sort(
      (a, b) =>
        Number(b.title.basis !== 'inferred') - Number(a.title.basis !== 'inferred') || b.near - a.near,
    );
  return ranked[0]?.title ?? { value: event.id, basis: 'inferred' };
};

const sharesOf = (tellings: readonly Telling[]): string => {
  const shared = sharedBetween(tellings);
  return [
    ...shared.people.slice(0, 4),
    ...shared.organisations.slice(0, 3),
    ...shared.places.slice(0, 3),
    ...shared.numbers.filter((number) => /^\p{Lu}\p{L}* \d/u.test(number)).slice(0, 3),
    ...shared.dates.slice(0, 3).map(dateWords),
  ].join(', ');
};

const viewOf = (archive: Archive, event: Event): EventView => {
  const tellings = tellingsOf(archive, event);
  const days = tellings.flatMap(({ article, copies }) => [article, ...copies].flatMap(daysOf)).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    event,
    title: titleOfEvent(event, tellings),
    tellings,
    reach: from !== undefined && to !== undefined ? { from, to } : null,
    shares: sharesOf(tellings),
  };
};

/** Every event, the latest first. */
export const eventViews = once((archive: Archive): readonly EventView[] =>
  archive.events
    .map((event) => viewOf(archive, event))
    .sort(
      (a, b) =>
        (b.reach?.from ?? '').localeCompare(a.reach?.from ?? '') || (a.event.id < b.event.id ? -1 : 1),
    ),
);

const viewsByEvent = once(
  (archive: Archive) => new Map(eventViews(archive).map((view) => [view.event, view])),
);

/** The event that a story tells, or null where it is the only one that does. */
export const eventViewOf = (archive: Archive, article: Article): EventView | null => {
  const event = archive.eventOf.get(article.source.id);
  return (event && viewsByEvent(archive).get(event)) ?? null;
};

/** All copies of a story, the fullest first; the story alone where there is no other. */
export const copiesOf = (archive: Archive, article: Article): readonly Article[] =>
  [
    article,
    ...(archive.versions.get(article.source.id) ?? []).flatMap((id) => archive.byId.get(id) ?? []),
  ].sort(
    (a, b) =>
      lengthOf(b) - lengthOf(a) || b.source.bytes - a.source.bytes || (a.source.id < b.source.id ? -1 : 1),
  );

/** The agencies whose copy several outlets print, in words; null where one outlet's copies are compared. */
export const wireOf = (copies: readonly Article[]): string | null => {
  const outlets = new Set(copies.flatMap((copy) => outletOf(copy)?.value ?? []));
  if (outlets.size < 2) return null;
  const agencies = new Set(
    copies.flatMap((copy) =>
      creditsOf(copy)
        .filter(({ role }) => role === 'agency')
        .map(({ name }) => name),
    ),
  );
  return agencies.size === 0 ? null : listWords([...agencies]);
};

/** The address of the paragraph that holds a span of a story. */
export const placeOf = (article: Article, span: Span): string => {
  const anchors = anchorsOf(article);
  const block = article.blocks.find((one) => within(one, span));
  const anchor = block && anchors.get(block);
  return paths.story(article) + (anchor ? `#${anchor}` : '');
};

/** The page of each name that stories print, by the name. */
export const namePathsOf = (articles: readonly Article[]): ReadonlyMap<string, string> =>
  new Map(
    articles.flatMap(({ facts }) =>
      NAME_KINDS.flatMap((kind) =>
        factsOf(facts, kind).map(({ value }) => [value.name, paths.name(kind, value.id)] as const),
      ),
    ),
  );

/** The pages of the people whom stories name, by name. */
export const personPaths = once(
  (archive: Archive): ReadonlyMap<string, string> =>
    new Map(
      archive.articles.flatMap(({ facts }) =>
        factsOf(facts, 'person').map(({ value }) => [value.name, paths.name('person', value.id)] as const),
      ),
    ),
);

/** A quotation as stories print it: those that print the very same words stand together. */
export interface Cut {
  readonly words: readonly { readonly words: string; readonly shared: boolean }[];
  readonly places: readonly { readonly article: Article; readonly span: Span }[];
}

const piecesOf = (text: string, { span, shared }: QuotedAt): Cut['words'] => {
  const edges = [span.start, span.end, ...shared.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? end;
    return {
      words: text.slice(start, end),
      shared: shared.some((one) => one.start <= start && one.end >= end),
    };
  });
};

/** The cuts of a shared quotation, in the order of its places. */
export const cutsOf = (archive: Archive, { places }: SharedQuotation): readonly Cut[] => {
  const cuts = new Map<string, { words: Cut['words']; places: Cut['places'][number][] }>();
  for (const place of places) {
    const article = archive.byId.get(place.story);
    if (!article) continue;
    const words = piecesOf(article.source.text, place);
    const key = wordsIn(article.source.text, place.span.start, place.span.end)
      .map(({ plain }) => plain)
      .join(' ');
    const known = cuts.get(key) ?? { words, places: [] };
    cuts.set(key, known);
    known.places.push({ article, span: place.span });
  }
  return [...cuts.values()];
};

/** The stories that the archive's stories point to, missing ones first. */
export const wantedList = once((archive: Archive): readonly Wanted[] =>
  wantedOf(
    archive.articles.filter(({ facts }) => factsOf(facts, 'withdrawn').length === 0),
    archive.find,
  ),
);
