import { fold } from '../text/fold.ts';
import type { Outlet, Vocabulary } from './authority.ts';

/** A name as it is compared: folded, without case, spaces once. */
const plain = (name: string): string => fold(name).toLowerCase().replace(/\s+/g, ' ').trim();

interface Index {
  readonly byName: ReadonlyMap<string, Outlet>;
  readonly byDomain: ReadonlyMap<string, Outlet>;
}

const INDEXES = new WeakMap<Vocabulary, Index>();

const indexOf = (vocabulary: Vocabulary): Index => {
  const known = INDEXES.get(vocabulary);
  if (known) return known;
  const byName = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  for (const outlet of vocabulary.outlets) {
    for (const name of [outlet.name, ...outlet.variants]) byName.set(plain(name), outlet);
    for (const domain of outlet.domains) byDomain.set(domain, outlet);
  }
  const index = { byName, byDomain };
  INDEXES.set(vocabulary, index);
  return index;
};

/** The outlet that a phrase names, by its name or a variant, as a whole; null where it names none. */
export const outletNamed = (phrase: string, vocabulary: Vocabulary): Outlet | null => {
  const { byName } = indexOf(vocabulary);
  const name = plain(phrase);
  return byName.get(name) ?? byName.get(name.replace(/^the /, '')) ?? byName.get(`the ${name}`) ?? null;
};

/** The news agency that a phrase names, as a whole; null where it names none. */
export const agencyNamed = (phrase: string, vocabulary: Vocabulary): Outlet | null => {
  const outlet = outletNamed(phrase, vocabulary);
  return outlet?.agency ? outlet : null;
};

/** The outlet whose host, or whose host's parent, a host is; null for hosts that no outlet claims. */
export const outletAt = (host: string, vocabulary: Vocabulary): Outlet | null => {
  const { byDomain } = indexOf(vocabulary);
  const labels = host.toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const outlet = byDomain.get(labels.slice(from).join('.'));
    if (outlet) return outlet;
  }
  return null;
};

/** The outlet whose name a folded text begins with at `start`, longest name first, and where that name ends. */
export const outletAtStart = (
  folded: string,
  start: number,
  vocabulary: Vocabulary,
): { readonly outlet: Outlet; readonly end: number } | null => {
  const ends = [...folded.slice(start, start + 80).matchAll(/[\p{L}\p{N}.!](?![\p{L}\p{N}])/gu)].map(
    (match) => start + match.index + 1,
  );
  for (const end of ends.slice(0, 6).reverse()) {
    const outlet = outletNamed(folded.slice(start, end), vocabulary);
    if (outlet) return { outlet, end };
  }
  return null;
};
