import { wordsIn } from '../text/words.ts';
import type { Authority, Outlet, Topic } from './authority.ts';

/** One authority file as read: its entries, and where each stands (`file:line`). */
export interface Filed<T> {
  readonly entries: readonly T[];
  /** To be asked where there is a fault to tell, and no more: it takes longer than all the checks. */
  readonly at: (path: readonly (string | number)[]) => string;
}

/** The form as the recogniser compares it: an acronym is not the word that it spells. */
const keyOf = (form: string): string => {
  const plain = wordsIn(form)
    .map((word) => word.plain)
    .join(' ');
  return /^[\p{Lu}\p{N}.&]+$/u.test(form) && /\p{Lu}/u.test(form) ? `${plain} (capitals)` : plain;
};

/** Forms that two entries claim: a reader could not say whom the name means. */
export const sharedForms = (files: readonly Filed<Authority>[]): readonly string[] => {
  const owners = new Map<string, { readonly id: string; readonly file: number; readonly at: () => string }>();
  const faults: string[] = [];
  for (const [file, { entries, at }] of files.entries()) {
    for (const [index, { id, name, variants }] of entries.entries()) {
      for (const [order, form] of [name, ...variants].entries()) {
        const key = keyOf(form);
        const place = (): string => at(order === 0 ? [index, 'name'] : [index, 'variants', order - 1]);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, { id, file, at: place });
        else if (owner.id !== id || owner.file !== file) {
          faults.push(
            `${place()}: the form "${form}" of "${id}" stands already under "${owner.id}" in ${owner.at()}; keep it in one of them, or under \`short\` in both`,
          );
        }
      }
    }
  }
  return faults;
};

/** Ids that organisations and outlets both use: they share the organisations' pages. */
export const sharedIds = (organisations: Filed<Authority>, outlets: Filed<Outlet>): readonly string[] => {
  const taken = new Map(outlets.entries.map(({ id }, index) => [id, index]));
  return organisations.entries.flatMap(({ id }, index) => {
    const outlet = taken.get(id);
    return outlet === undefined
      ? []
      : [
          `${organisations.at([index, 'id'])}: the id "${id}" is an outlet's in ${outlets.at([outlet, 'id'])}; an outlet is met as an organisation by itself, so leave this entry out`,
        ];
  });
};

/** Entries whose broader entry is unknown or, up the chain, is the entry itself. */
export const brokenChains = <T extends { readonly id: string }>(
  file: Filed<T>,
  field: string,
  broaderOf: (entry: T) => string | null,
  broader: readonly { readonly id: string }[],
): readonly string[] => {
  const known = new Set(broader.map(({ id }) => id));
  const parents = new Map(file.entries.map((entry) => [entry.id, broaderOf(entry)]));
  return file.entries.flatMap((entry, index) => {
    const parent = broaderOf(entry);
    if (parent === null) return [];
    const where = (): string => file.at([index, field]);
    if (!known.has(parent)) {
      return [
        `${where()}: "${entry.id}" names "${parent}" as its ${field}, which no entry is; add it or correct the id`,
      ];
    }
    const seen = new Set<string>();
    for (let at: string | null = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === entry.id)
        return [`${where()}: "${entry.id}" comes round to itself by its ${field}; break the circle`];
      seen.add(at);
    }
    return [];
  });
};

/** Every fault that needs more than one entry to see. */
export const faultsAcross = (files: {
  readonly outlets: Filed<Outlet>;
  readonly people: Filed<Authority>;
  readonly organisations: Filed<Authority>;
  readonly places: Filed<Authority>;
  readonly topics: Filed<Topic>;
}): readonly string[] => {
  const { outlets, people, organisations, places, topics } = files;
  const within = (entry: Authority): string | null => entry.within ?? null;
  return [
    ...sharedForms([people, organisations, places]),
    ...sharedIds(organisations, outlets),
    ...brokenChains(places, 'within', within, places.entries),
    ...brokenChains(organisations, 'within', within, places.entries),
    ...brokenChains(topics, 'parent', (topic) => topic.parent, topics.entries),
  ];
};
