import { dayFrom } from '../day.ts';
import type { DateExpression, DateRefiner } from './expression.ts';

const lengthOf = ({ start, end }: DateExpression): number => end - start;
const overlaps = (a: DateExpression, b: DateExpression): boolean => a.start < b.end && b.start < a.end;

/** Of expressions that overlap the longest stays; of equals, the one whose parser stands first. */
const LONGEST: DateRefiner = {
  name: 'longest',
  example: '[Sept. 18, 2016], not [2016]',
  refine: (found) => {
    const kept: DateExpression[] = [];
    for (const one of [...found].sort((a, b) => lengthOf(b) - lengthOf(a)))
      if (!kept.some((other) => overlaps(one, other))) kept.push(one);
    return kept.sort((a, b) => a.start - b.start);
  },
};

/** Drops each expression for which `isNone` holds, given the words before and after it. */
const dropping = (
  name: string,
  example: string,
  isNone: (one: DateExpression, before: string, after: string, text: string) => boolean,
): DateRefiner => ({
  name,
  example,
  refine: (found, text) =>
    found.filter((one) => !isNone(one, text.slice(0, one.start), text.slice(one.end), text)),
});

const DAY_NAME_BEFORE =
  /\b(?:Black|Good|Ash|Easter|Palm|Cyber|Super|Bloody|Holy|Maundy|Shrove|Fat|Whit|Freaky|Ruby|Giving|Giga|Bowl|News|every|Every|each|Each|most|on alternate|Plough|Wacky|Happy|Casual|Manic|Friday|any|Any)[ -]$/;
const DAY_NAME_AFTER =
  /^(?:s\b|'s? (?:Child|Children)| Times\b| Mail\b| Mirror\b| Telegraph\b| Express\b| Post\b| Herald\b| Independent\b| World\b| Sport\b| People\b| Night (?:Live|Football|Lights|Raw)\b| Addams\b| (?:Morning|Night|Edition|Group|Best)\b| Review\b| Business Post\b| School\b| Magazine\b| Island\b| Islands\b| Brief\b| Call\b| nights\b| (?:talk )?shows\b| mornings\b| afternoons\b| evenings\b)/;

const NAMED_DAY = dropping(
  'named-day',
  'the shops on Black Friday, as the Sunday Times reported',
  (one, before, after) =>
    one.meaning.kind === 'weekday' && (DAY_NAME_BEFORE.test(before) || DAY_NAME_AFTER.test(after)),
);

/** Programmes and columns are called Today, This Week, Last Week Tonight. */
const PROGRAMME = dropping(
  'programme',
  "on ABC's This Week and on NBC's Today show",
  ({ form, start, end }, _before, after, text) => {
    if (form !== 'relative') return false;
    const words = text.slice(start, end);
    return /^[A-Z]\w+ [A-Z][a-z]/.test(words) || (words === 'Today' && /^['"]? [Ss]how\b/.test(after));
  },
);

const COUNTED =
  /^ (?:people|persons|troops|soldiers|men|women|children|students|workers|percent|per cent|points|miles|others|dead|dollars|million|billion|thousand|years|days|hours|minutes|months|weeks|times|votes|percentage|degrees|goals|runs)\b/;

const COUNTED_DAY = dropping(
  'counted',
  'In March 5 people died',
  (one, _before, after) => one.meaning.kind === 'month-day' && COUNTED.test(after),
);

const PERSON_MAY = dropping(
  'person-may',
  'Confidence in May fell after Theresa May lost the vote',
  (one, before, after, text) =>
    one.meaning.kind === 'month' &&
    one.meaning.month === 5 &&
    (/\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|PM|Brian|James) May\b/.test(text) ||
      /\b(?:confidence|faith|trust|believe|interest) in $/i.test(before) ||
      /^ (?:said|told|has|had|was|is|will|says)\b/.test(after)),
);

const vague = (one: DateExpression): DateExpression => ({
  ...one,
  meaning: { kind: 'vague' },
  form: 'vague',
});

const leavingVague = (
  name: string,
  example: string,
  isVague: (one: DateExpression, before: string, after: string) => boolean,
): DateRefiner => ({
  name,
  example,
  refine: (found, text) =>
    found.map((one) => (isVague(one, text.slice(0, one.start), text.slice(one.end)) ? vague(one) : one)),
});

const WEEK_AWAY = leavingVague(
  'week-away',
  'a week from Monday',
  (one, before) =>
    one.meaning.kind === 'weekday' &&
    /\b(?:week|weeks|month|months|days?|years?) (?:from|ago|after|before)(?: last| next| this)? $/.test(
      before,
    ),
);

const REMEMBERED_DAY = leavingVague(
  'remembered-day',
  'since the Sept. 11 attacks',
  (one, before, after) =>
    one.meaning.kind === 'month-day' &&
    /\b[Tt]he $|\bpost-$/.test(before) &&
    /^ (?:\w+ )?(?:attacks?|bombings?|massacre|revolution|uprising|movement|coup|anniversary|terror\w*)\b/.test(
      after,
    ),
);

/** Walks the expressions two by two; `join` gives what stands for both, or null to leave them be. */
const joining = (
  name: string,
  example: string,
  join: (
    one: DateExpression,
    next: DateExpression,
    between: string,
    before: string,
  ) => readonly DateExpression[] | null,
): DateRefiner => ({
  name,
  example,
  refine: (found, text) => {
    const joined: DateExpression[] = [];
    for (const next of found) {
      const one = joined.at(-1);
      const both =
        one && next.start - one.end <= 24
          ? join(one, next, text.slice(one.end, next.start), text.slice(0, one.start))
          : null;
      if (both) joined.splice(-1, 1, ...both);
      else joined.push(next);
    }
    return joined;
  },
});

const WEEKDAY_BESIDE_DATE = joining(
  'weekday-beside-date',
  'on [Tuesday, Jan. 7], took',
  (one, next, between) => {
    if (one.meaning.kind !== 'weekday' || !/^,?\s*(?:\(|the )?$/.test(between)) return null;
    const { meaning } = next;
    if (meaning.kind === 'month-day')
      return [{ ...next, start: one.start, meaning: { ...meaning, weekday: one.meaning.weekday } }];
    return meaning.kind === 'day' ? [{ ...next, start: one.start }] : null;
  },
);

const SHARED_YEAR = joining(
  'shared-year',
  '[between January 3 and January 5, 2020]',
  (one, next, between, before) => {
    const { meaning } = one;
    if (meaning.kind !== 'month-day' || next.meaning.kind !== 'day' || meaning.lastDay !== null) return null;
    if (!/^,?\s*(?:to|through|until|and|or|-|&)\s*(?:on )?$/.test(between)) return null;
    const to = next.meaning.day;
    const year = Number(to.slice(0, 4));
    const sameYear = dayFrom(year, meaning.month, meaning.day);
    const from = sameYear && sameYear < to ? sameYear : dayFrom(year - 1, meaning.month, meaning.day);
    if (from === null) return null;
    const isRange = /to|through|until|-/.test(between) || /\bbetween $/i.test(before);
    if (isRange) return [{ ...next, start: one.start, meaning: { kind: 'days', from, to }, form: 'range' }];
    return [{ ...one, meaning: { kind: 'day', day: from } }, next];
  },
);

const DAY_PAIR: DateRefiner = {
  name: 'day-pair',
  example: 'the talks on [January 3 and 4, 2020]',
  refine: (found, text) =>
    found.map((one) => {
      const { meaning } = one;
      if (meaning.kind !== 'month-day' || meaning.lastDay !== null) return one;
      const [all, second, year] =
        /^ (?:and|&|or) (\d{1,2})(?:, (\d{4}))?(?![\d:.,]\d|\d| \p{Ll}+s\b)/u.exec(text.slice(one.end)) ?? [];
      if (all === undefined || Number(second) !== meaning.day + 1) return one;
      const end = one.end + all.length;
      if (year === undefined)
        return { ...one, end, meaning: { ...meaning, lastDay: meaning.day + 1 }, form: 'range' };
      const from = dayFrom(Number(year), meaning.month, meaning.day);
      const to = dayFrom(Number(year), meaning.month, meaning.day + 1);
      return from && to ? { ...one, end, meaning: { kind: 'days', from, to }, form: 'range' } : one;
    }),
};

/** Every refiner, in the order in which they run. */
export const DATE_REFINERS: readonly DateRefiner[] = [
  LONGEST,
  NAMED_DAY,
  PROGRAMME,
  COUNTED_DAY,
  PERSON_MAY,
  WEEK_AWAY,
  REMEMBERED_DAY,
  WEEKDAY_BESIDE_DATE,
  SHARED_YEAR,
  DAY_PAIR,
];
