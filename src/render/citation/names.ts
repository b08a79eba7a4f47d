/** A person's name in parts, or a name that has none: an organisation, a single word, a name in another order. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix: string | null }
  | { readonly literal: string };

const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ben|ter|ten|zu|af|av)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const COLLECTIVE =
  /\b(?:news|staff|desk|agency|agencies|press|editorial|editors?|board|team|times|post|correspondents?|reporters?|bureau|the|and|of|for)\b|[&@/\d]/i;

/**
 * Splits a byline name. What is not plainly a person's name in western order stays whole: a citation
 * with an organisation cut in two is worse than one with a person uncut.
 */
export const nameOf = (printed: string): Name => {
  const words = printed.replace(/,/g, ' ').split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : null;
  const parts = suffix === null ? words : words.slice(0, -1);
  const latin = parts.every((word) => /^[\p{Script=Latin}.'’\u2010-]+$/u.test(word));
  const shouted = parts.every((word) => word.length > 1 && word === word.toUpperCase());
  if (parts.length < 2 || parts.length > 5 || !latin || shouted || COLLECTIVE.test(printed))
    return { literal: printed };
  let from = parts.length - 1;
  while (from > 1 && PARTICLES.test(parts[from - 1] ?? '')) from -= 1;
  return { family: parts.slice(from).join(' '), given: parts.slice(0, from).join(' '), suffix };
};

const suffixed = (name: string, suffix: string | null): string =>
  suffix === null ? name : `${name}, ${suffix}`;

/** "Vogel, David", as bibliographies sort. */
export const inverted = (name: Name): string =>
  'literal' in name ? name.literal : suffixed(`${name.family}, ${name.given}`, name.suffix);

/** "David Vogel", as prose has it. */
export const straight = (name: Name): string =>
  'literal' in name ? name.literal : suffixed(`${name.given} ${name.family}`, name.suffix);

/** "Vogel, D.", as the APA has it. */
export const initialled = (name: Name): string => {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return suffixed(`${name.family}, ${initials}`, name.suffix);
};
