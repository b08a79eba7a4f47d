import { type Day, daysBetween } from '../day.ts';
import { daysOf } from '../edtf.ts';
import { type Basis, type Fact, type FactKind, factsOf } from '../fact.ts';

/** What relative words of a story count from. */
export interface Clock {
  /** The days on which the story may have been written: one where it is known, none where it is not. */
  readonly days: readonly Day[];
  /** The day of an update soon after, when the text may have been written anew. */
  readonly updated: Day | null;
}

const RANK: readonly Basis[] = ['catalogued', 'stated', 'shared', 'inferred'];
/** An update later than this mends a story; it does not move its clock. */
const SOON = 2;
/** More possible days than these give no reading worth having. */
const MOST_DAYS = 7;

const best = <K extends FactKind>(facts: readonly Fact[], kind: K) => {
  const rivals = factsOf(facts, kind);
  return RANK.map((basis) => rivals.find((fact) => fact.basis === basis)).find(Boolean)?.value;
};

/** The clock of a story: published, else filed, else what was inferred. */
export const clockOf = (facts: readonly Fact[]): Clock => {
  const updated = best(facts, 'updated') ?? null;
  const day = best(facts, 'published') ?? best(facts, 'stamp') ?? updated;
  if (day !== null) {
    const after = updated === null ? -1 : daysBetween(day, updated);
    return { days: [day], updated: after > 0 && after <= SOON ? updated : null };
  }
  const when = best(facts, 'when');
  return { days: when === undefined ? [] : daysOf(when, MOST_DAYS), updated: null };
};
