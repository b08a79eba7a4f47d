import type { Alternative, Unit } from './expand.ts';
import { isPhrase } from './query.ts';
import type { Entry } from './shard.ts';

/** How much of a unit's lists is read: all, the stories that its terms weigh most in, or nothing. */
export type Depth = 'whole' | 'head' | 'none';

/** How many bytes of lists an answer may need: a first look, or all that filters, dates and long answers ask for. */
export type Budget = 'first' | 'complete';

const BYTES: Readonly<Record<Budget, number>> = { first: 28_000, complete: 150_000 };
/** So many units are read at the least, be they ever so common. */
const LEAST = 2;
/** Words that must share a passage are read, the rarest first, until they weigh this much; the texts settle the rest. */
const TOGETHER = 12_000;
/** How many bytes of leaves the cheapest word of a phrase may need. */
export const LEAVES: Readonly<Record<Budget, number>> = { first: 28_000, complete: 150_000 };
/** What the leaves of a phrase weigh, about. */
const PHRASE = 10_000;

const bytesOf = ({ list, rest }: Entry, whole: boolean): number =>
  (list?.bytes ?? 0) + (whole ? (rest?.bytes ?? 0) : 0);

/** The entries of an alternative whose lists are read; where it has many, those that tell most. */
export const tellingOf = ({ entries }: Alternative): readonly Entry[] => {
  if (entries.length < 2) return entries;
  const [rarest, ...others] = [...entries].sort((a, b) => a.count - b.count);
  if (!rarest || rarest.common) return rarest ? [rarest] : [];
  const chosen = [rarest];
  let bytes = bytesOf(rarest, true);
  for (const entry of others) {
    bytes += bytesOf(entry, true);
    if (entry.common || (bytes > TOGETHER && chosen.length >= LEAST)) break;
    chosen.push(entry);
  }
  return chosen;
};

/** In how many stories a unit stands, at the most; of words that must share a passage the rarest tells. */
export const countOf = ({ alternatives }: Unit): number =>
  alternatives.reduce((sum, { entries }) => sum + (entries.length === 1 ? (entries[0]?.count ?? 0) : 0), 0);

const rarestOf = (unit: Unit): number =>
  countOf(unit) || Math.min(...unit.alternatives.flatMap(({ entries }) => entries.map(({ count }) => count)));

const costOf = ({ part, alternatives }: Unit, whole: boolean): number => {
  if (isPhrase(part)) return PHRASE;
  return alternatives.reduce(
    (sum, alternative) =>
      sum +
      tellingOf(alternative).reduce(
        (all, entry, _, { length }) => all + bytesOf(entry, whole || length > 1),
        0,
      ),
    0,
  );
};

/**
 * How deep each unit's lists are read. One word alone is answered from the stories that it weighs
 * most in; of many, the rarest are read whole, and the commonest not at all where the budget is spent.
 */
export const depthsOf = (units: readonly Unit[], budget: Budget): readonly Depth[] => {
  const [only] = units;
  if (only && units.length === 1 && budget === 'first') return [isPhrase(only.part) ? 'whole' : 'head'];
  const depths: Depth[] = units.map(() => 'none');
  const order = [...units.keys()].sort((a, b) => rarest(units[a]) - rarest(units[b]));
  let left = BYTES[budget];
  let read = 0;
  for (const index of order) {
    const unit = units[index];
    if (!unit || unit.alternatives.length === 0) continue;
    const must = read < LEAST || isPhrase(unit.part);
    const common = unit.alternatives.every(({ entries }) => entries.every((entry) => entry.common));
    if (common && !must) continue;
    const depth =
      costOf(unit, true) <= left || isPhrase(unit.part)
        ? 'whole'
        : costOf(unit, false) <= left || must
          ? 'head'
          : 'none';
    depths[index] = depth;
    if (depth === 'none') continue;
    left -= costOf(unit, depth === 'whole');
    read++;
  }
  return depths;
};

const rarest = (unit: Unit | undefined): number => (unit ? rarestOf(unit) : Infinity);
