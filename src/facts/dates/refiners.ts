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
  /^(?:s\b|'s? (?:Child|Children)| Times\b| Mail\b| Mirror\b| Telegraph\b| Express\b| Post\b| Herald\b| Independent\b| World\b| Sport\b| People\b| Evening Post\b| Night (?:Live|Football|Lights|Raw)\b| Addams\b| (?:Morning|Night|Edition|Group|Best)\b| Review\b| Business Post\b| School\b| Magazine\b| Island\b| Islands\b| Brief\b| Call\b| nights\b| (?:talk )?shows\b| mornings\b| afternoons\b| evenings\b)/;

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
  isVague: (one: DateExpression, before: string, after: string, text: string) => boolean,
): DateRefiner => ({
  name,
  example,
  refine: (found, text) =>
    found.map((one) =>
      isVague(one, text.slice(0, one.start), text.slice(one.end), text) ? vague(one) : one,
    ),
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

const WEEK_LATER = leavingVague(
  'week-later',
  'on sale on Friday week, and found guilty last Friday week',
  (one, _before, after) => one.meaning.kind === 'weekday' && /^ (?:week|fortnight)\b/.test(after),
);

/** Ahead of a weekday that its own story places: "the following Tuesday", "one Saturday". */
const OF_ITS_STORY =
  /\b(?:(?:on|by|since|until|from|late|early) that|that (?:same|very)|the (?:same|following|previous|preceding))(?: early| late| fateful)? $/i;
/** "It was a Saturday in spring" is any one, "a Saturday vote" that of this week. */
const ANY_OF_THEM =
  /^(?:[.,;:!?)]|"|$| (?:in|of|when|after|before|and|at|or|like|with|to|from|that|is|was)\b)/;
const OF_SOME_WEEK = leavingVague(
  'of-some-week',
  'The following Tuesday she left, as she had one Saturday in spring',
  (one, before, after, text) =>
    one.meaning.kind === 'weekday' &&
    (OF_ITS_STORY.test(before) ||
      (/(?:^|[\s"'(])(?:an?|another|(?<!\b(?:first|second|third|last|next|on) )one) $/i.test(before) &&
        ANY_OF_THEM.test(after)) ||
      (/\b[Tt]he $/.test(before) && /^next/.test(text.slice(one.start)))),
);

const NTH_OF_MONTH = leavingVague(
  'nth-of-month',
  'It resumes on the first Monday of May and on the last Friday in October',
  (one, before, after, text) =>
    one.meaning.kind === 'weekday' &&
    (/\b(?:first|second|third|fourth|fifth|final) $/i.test(before) || /^last/i.test(text.slice(one.start))) &&
    /^ (?:in|of) (?:(?:the|each|every) month|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      after,
    ),
);

const OF_THAT_YEAR = leavingVague(
  'of-that-year',
  'On Sept. 30 of that year she voted, and in May of the following year she left',
  (one, _before, after) =>
    (one.meaning.kind === 'month-day' || (one.meaning.kind === 'month' && one.meaning.which === null)) &&
    /^,? (?:(?:of|in) )?(?:that(?: same| very)?|the (?:same|following|next|previous|preceding)) year\b/.test(
      after,
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

const MONTHS_SHARE_YEAR = joining(
  'months-share-year',
  'The talks of [March] and [April 2001] collapsed',
  (one, next, between) => {
    if (one.meaning.kind !== 'month' || one.meaning.which !== null || next.meaning.kind !== 'period')
      return null;
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(next.meaning.edtf) ?? [];
    if (year === undefined || !/^,? ?(?:to|through|until|and|or|-|&) (?:late |early |mid-)?$/.test(between))
      return null;
    const own = Number(year) - (one.meaning.month > Number(month) ? 1 : 0);
    const edtf = `${own}-${String(one.meaning.month).padStart(2, '0')}`;
    return [{ ...one, meaning: { kind: 'period', edtf } }, next];
  },
);

/** A day ahead of another of its month: "17/18 December", "vom 3. auf den 4. Mai", "les 17 et 18 septembre". */
const DAY_AHEAD =
  /(?<![\d.,:/$€£-])(?:(?<between>\b[Bb]etween |\b(?:tra|fra) (?:il )?)|\b(?:il|el|den|le) )?(?<first>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s?(?<joint>\/|-|and|&|to|until|und|auf|bis(?: zum)?|et|au|y|al|e|a|ao|all'|en|op|tot)\s?(?:the |den |dem |il |el |le |l'|de )?$/u;
const PAIRS = /^(?:\/|and|&|und|et|y|e|en|op|auf)$/;

const DAY_PAIR_AHEAD: DateRefiner = {
  name: 'day-pair-ahead',
  example: 'on the night of [17/18 December 1944] two airmen left',
  refine: (found, text) =>
    found.map((one) => {
      const { meaning } = one;
      const last =
        meaning.kind === 'day'
          ? Number(meaning.day.slice(8))
          : meaning.kind === 'month-day' && meaning.lastDay === null
            ? meaning.day
            : 0;
      const ahead = last > 1 ? DAY_AHEAD.exec(text.slice(Math.max(0, one.start - 24), one.start)) : null;
      const { first = '', joint = '', between } = ahead?.groups ?? {};
      const day = Number(first);
      // "3 and 5 May" are two days, "between 3 and 5 May" is all of them.
      const isPair = PAIRS.test(joint) && between === undefined;
      if (!ahead || day < 1 || day >= last || (isPair && day !== last - 1)) return one;
      const start = one.start - ahead[0].trimStart().length;
      if (meaning.kind === 'month-day')
        return { ...one, start, form: 'range', meaning: { ...meaning, day, lastDay: last } };
      if (meaning.kind !== 'day') return one;
      const from = `${meaning.day.slice(0, 8)}${first.padStart(2, '0')}`;
      return { ...one, start, form: 'range', meaning: { kind: 'days', from, to: meaning.day } };
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
  WEEK_LATER,
  NTH_OF_MONTH,
  OF_THAT_YEAR,
  REMEMBERED_DAY,
  WEEKDAY_BESIDE_DATE,
  OF_SOME_WEEK,
  SHARED_YEAR,
  DAY_PAIR,
  DAY_PAIR_AHEAD,
  MONTHS_SHARE_YEAR,
];
