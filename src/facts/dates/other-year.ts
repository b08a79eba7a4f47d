import type { PlacedExpression } from '../dates.ts';
import { boundsOf } from '../edtf.ts';

/** What stands ahead of a year that its sentence opens with: "In", "By the spring of", "On". */
const OPENING = /^["'(]?(?:(?:In|On|By|During|Early|Late|Back|It was|From|Between)\b[^,;:]{0,24})?$/;

const yearOf = ({ meaning }: PlacedExpression): number | null => {
  const day =
    meaning.kind === 'day'
      ? meaning.day
      : meaning.kind === 'days'
        ? meaning.from
        : meaning.kind === 'period'
          ? boundsOf(meaning.edtf)?.from
          : undefined;
  return day === undefined ? null : Number(day.slice(0, 4));
};

/**
 * The days and months without a year, and weekdays after those, that stand in a paragraph behind a sentence that opens with another year, with
 * that year: after "In 1917 the front broke" 25 October is hardly this year's.
 */
export const otherYears = (
  all: readonly PlacedExpression[],
  folded: string,
): ReadonlyMap<PlacedExpression, number> => {
  const years = new Map<PlacedExpression, number>();
  let told = null as { readonly paragraph: number; readonly year: number; readonly went: boolean } | null;
  for (const one of all) {
    if (one.quotation !== null || one.surrounding) continue;
    const { meaning, paragraph, sentence } = one;
    if (told?.paragraph !== paragraph) told = null;
    const year = yearOf(one);
    if (year !== null) {
      if (OPENING.test(folded.slice(sentence.start, one.start))) told = { paragraph, year, went: false };
    } else if (meaning.kind === 'month-day' || (meaning.kind === 'month' && meaning.which === null)) {
      if (!told) continue;
      years.set(one, told.year);
      told = { ...told, went: true };
    } else if (meaning.kind === 'weekday' && told?.went) years.set(one, told.year);
    else if (meaning.kind === 'shift' || meaning.kind === 'weekday') told = null;
  }
  return years;
};
