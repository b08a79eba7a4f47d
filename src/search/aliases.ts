import type { Authority, Vocabulary } from '../facts/authority.ts';
import { distanceOf } from './distance.ts';
import type { Alias } from './shard.ts';
import { soundsLike } from './skeleton.ts';
import { wordsIn } from './words.ts';

type Form = readonly string[];

/** A name has at most this many forms in the table; an archivist's list may be long. */
const MOST = 8;

const sameForm = (one: Form, other: Form): boolean =>
  one.length === other.length && one.every((term, index) => soundsLike(term, other[index] ?? ''));

/** Two forms that differ in one similar word (Muammar Gaddafi, Muammar Kadafi) are forms of that word. */
const narrowed = (one: Form, other: Form): readonly [Form, Form] | null => {
  const differing = one.flatMap((term, index) => (term === other[index] ? [] : [index]));
  if (one.length === other.length && differing.length === 1) {
    const [at = 0] = differing;
    const [a = '', b = ''] = [one[at], other[at]];
    if (one.length === 1) return [one, other];
    const limit = Math.ceil(Math.max(a.length, b.length) / 2);
    return Math.min(a.length, b.length) >= 4 && distanceOf(a, b, limit) <= limit ? [[a], [b]] : null;
  }
  return one.some((term) => other.includes(term)) ? null : [one, other];
};

const formsOf = ({ name, variants }: Pick<Authority, 'name' | 'variants'>): readonly Form[] =>
  [name, ...variants]
    .slice(0, MOST)
    .map((form) => wordsIn(form).map(({ term }) => term))
    .filter((form) => form.length > 0 && form.length <= 5);

/**
 * The alias table: under the first term of each form of a name, the other forms that neither the
 * sound nor a shared word would find (Kyiv and Kiev sound alike; Myanmar and Burma don't).
 */
export const aliasesOf = (vocabulary: Vocabulary): ReadonlyMap<string, readonly Alias[]> => {
  const table = new Map<string, Map<string, { readonly form: Form; readonly to: Map<string, Form> }>>();
  const add = (form: Form, other: Form): void => {
    const [first = ''] = form;
    const forms = table.get(first) ?? new Map<string, { form: Form; to: Map<string, Form> }>();
    table.set(first, forms);
    const key = form.join(' ');
    const alias = forms.get(key) ?? { form, to: new Map<string, Form>() };
    forms.set(key, alias);
    alias.to.set(other.join(' '), other);
  };
  const { people, organisations, places, outlets } = vocabulary;
  for (const authority of [...people, ...organisations, ...places, ...outlets]) {
    const forms = formsOf(authority);
    for (const one of forms) {
      for (const other of forms) {
        const pair = one === other || sameForm(one, other) ? null : narrowed(one, other);
        if (pair && !sameForm(...pair)) add(...pair);
      }
    }
  }
  return new Map(
    [...table].map(([first, forms]) => [
      first,
      [...forms.values()].map(({ form, to }) => ({ form, to: [...to.values()] })),
    ]),
  );
};
