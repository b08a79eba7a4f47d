import { formsIn } from './form.ts';
import { KINDS } from './kinds.ts';
import type { Line } from './line.ts';
import { isDateLine, isLabelledDate } from './line-of-dates.ts';
import { AT, contentOf, log, MEASURED, measure, OWN, type OwnFeature, proseOf } from './measure.ts';
import type { Label } from './page.ts';
import { countOver, densestRun, headlineness, kinWithin, periodicity, since, sums } from './surroundings.ts';

const NEAR: readonly OwnFeature[] = [
  'words',
  'stopped',
  'small-words',
  'capitalised',
  'page-words',
  'breaks',
];
const FAR: readonly OwnFeature[] = ['words', 'capitalised', 'page-words'];
const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;
const nearAt = (by: number): readonly OwnFeature[] => (Math.abs(by) === 1 ? NEAR : FAR);
const WINDOWS = [2, 5, 12] as const;
const PLACE = [
  'page-prose',
  'from-start',
  'from-end',
  'part',
  'repeats',
  'in-core',
  'from-core-start',
  'from-core-end',
  'prose-before',
  'kin',
  'kin-words',
  'kin-ahead',
  'title-kin',
  'title-kin-near',
  'since-prose',
  'until-prose',
  'since-label',
  'until-label',
  'since-date',
  'prose',
  'from-headline',
  'headline',
  'column',
  'labelled',
  'since-furniture',
  'until-furniture',
  'since-heading',
  'since-credit',
  'dated',
  'since-dated',
  'until-dated',
  'kin-behind',
  'kin-before',
  'dated-near',
  'periodic',
] as const;

/** Where each of them stands in a row. */
const PLACE_AT = Object.fromEntries(PLACE.map((name, index) => [name, OWN.length + index])) as Readonly<
  Record<(typeof PLACE)[number], number>
>;
/** For each offset, where in a neighbour's row stand the features that are copied from it. */
const NEAR_AT = OFFSETS.map((by) => nearAt(by).map((name) => AT[name]));

/** The name of every feature, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...PLACE,
  ...OFFSETS.flatMap((by) => nearAt(by).map((name) => `${name}${by > 0 ? '+' : ''}${by}`)),
  ...WINDOWS.flatMap((width) => [`prose-within-${width}`, `page-words-within-${width}`]),
  ...WINDOWS.flatMap((width) => [`prose-ahead-${width}`, `prose-behind-${width}`]),
];

/** How far around a line dates and times are counted: lists of stories and of comments are full of them. */
const DATED_REACH = 8;

/** What heads or opens something that stands behind stories. */
const HEADINGS: readonly string[] = [
  'recommends',
  'tags',
  'comment-by',
  'comments-heading',
  'about-author',
  'copyright',
];

/** One row of features for each line, in the order of FEATURES. Linear in the length of the text. */
export const featuresOf = (
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
): readonly Float64Array[] => {
  const count = lines.length;
  const tokens = lines.map((line) => formsIn(line.text.slice(0, MEASURED)));
  const all = new Float64Array(count * FEATURES.length);
  const rows = lines.map((line, index) => {
    const row = all.subarray(index * FEATURES.length, (index + 1) * FEATURES.length);
    measure(line, tokens[index] ?? [], row);
    return row;
  });
  const words = lines.map((line) => line.words);
  const prose = rows.map((row, index) => proseOf(row, words[index] ?? 0));
  const pageWords = rows.map((row, index) => (row[AT['page-words']] ?? 0) * (words[index] ?? 0));
  const [first, last] = densestRun(prose, words);
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  const { content, size } = contentOf(tokens);
  const core = new Int32Array(size);
  const columns = new Map<number, number>();
  for (let index = first; index <= last; index++) {
    for (const word of content[index] ?? []) core[word] = (core[word] ?? 0) + 1;
    const column = lines[index]?.column ?? 0;
    columns.set(column, (columns.get(column) ?? 0) + (prose[index] ?? 0));
  }
  const column = [...columns].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  const headlines = headlineness(lines, { content, size });
  let headline = -1;
  for (const [index, score] of headlines.entries())
    if (index <= first + 2 && score > 0 && score >= (headlines[headline] ?? 0)) headline = index;
  const titled = new Set([...(content[0] ?? []).slice(0, 30), ...(content[headline] ?? [])]);
  const titleKin = content.map((own, index) =>
    index === 0 || index === headline ? 0 : own.filter((word) => titled.has(word)).length,
  );
  const titleKinTo = sums(titleKin);
  const isLabel = rows.map((row, index) => (words[index] ?? 0) <= 8 && (row[AT['page-words']] ?? 0) >= 0.3);
  const isDated = rows.map(
    (row, index) =>
      (words[index] ?? 0) <= 16 && (row[AT.date] ?? 0) + (row[AT.clock] ?? 0) + (row[AT.ago] ?? 0) > 0,
  );
  const isProse = prose.map((value) => value > 0);
  const sinceProse = since(isProse, false);
  const untilProse = since(isProse, true);
  const sinceLabel = since(isLabel, false);
  const untilLabel = since(isLabel, true);
  const sinceDate = since(isDated, false);
  const given = lines.map(({ index }) => labels.get(index));
  const isFurniture = given.map((label) => label !== undefined && KINDS[label.kind].role === 'furniture');
  const isHeading = given.map((label) => label !== undefined && HEADINGS.includes(label.rule));
  const isCredit = given.map((label) => label?.kind === 'credit');
  const dated = lines.map((line) => (isDateLine(line) ? (isLabelledDate(line) ? 2 : 1) : 0));
  const hasDate = dated.map((value) => value > 0);
  const sinceFurniture = since(isFurniture, false);
  const untilFurniture = since(isFurniture, true);
  const sinceHeading = since(isHeading, false);
  const sinceCredit = since(isCredit, false);
  const sinceDated = since(hasDate, false);
  const untilDated = since(hasDate, true);
  const kinBehind = kinWithin({ content, size }, true);
  const kinBefore = kinWithin({ content, size }, false);
  const periodic = periodicity(lines);
  const datedTo = sums(isDated.map(Number));
  const proseTo = sums(prose);
  const wordsTo = sums(words.map((value) => Math.min(value, 80)));
  const pageTo = sums(pageWords);
  const allProse = proseTo[count] ?? 0;
  const allWords = wordsTo[count] ?? 0;
  const signed = (value: number): number => Math.sign(value) * log(Math.abs(value));
  const rate = (to: readonly number[], from: number, end: number): number => {
    const [low, high] = [Math.max(0, from), Math.min(count, end)];
    const rest = (wordsTo[high] ?? 0) - (wordsTo[low] ?? 0) + (high - low);
    return high <= low ? -1 : ((to[high] ?? 0) - (to[low] ?? 0)) / Math.max(1, rest);
  };
  for (const [index, line] of lines.entries()) {
    const row = rows[index];
    if (!row) continue;
    const own = content[index] ?? [];
    const inside = index >= first && index <= last ? 1 : 0;
    const kin = countOver(own, core, inside);
    row[PLACE_AT['page-prose']] = allProse / Math.max(1, allWords);
    row[PLACE_AT['from-start']] = log(index);
    row[PLACE_AT['from-end']] = log(count - 1 - index);
    row[PLACE_AT.part] = (wordsTo[index] ?? 0) / Math.max(1, allWords);
    row[PLACE_AT.repeats] = log((seen.get(line.text) ?? 1) - 1);
    row[PLACE_AT['in-core']] = inside;
    row[PLACE_AT['from-core-start']] = signed(index - first);
    row[PLACE_AT['from-core-end']] = signed(index - last);
    row[PLACE_AT['prose-before']] = (proseTo[index] ?? 0) / Math.max(1, allProse);
    row[PLACE_AT.kin] = kin / Math.max(1, own.length);
    row[PLACE_AT['kin-words']] = log(kin);
    row[PLACE_AT['kin-ahead']] = headlines[index] ?? 0;
    row[PLACE_AT['title-kin']] = titleKin[index] ?? 0;
    row[PLACE_AT['title-kin-near']] =
      ((titleKinTo[Math.min(count, index + 6)] ?? 0) - (titleKinTo[Math.max(0, index - 5)] ?? 0)) /
      Math.max(1, titled.size);
    row[PLACE_AT['since-prose']] = sinceProse[index] ?? 0;
    row[PLACE_AT['until-prose']] = untilProse[index] ?? 0;
    row[PLACE_AT['since-label']] = sinceLabel[index] ?? 0;
    row[PLACE_AT['until-label']] = untilLabel[index] ?? 0;
    row[PLACE_AT['since-date']] = sinceDate[index] ?? 0;
    row[PLACE_AT.prose] = log(prose[index] ?? 0);
    row[PLACE_AT['from-headline']] = headline < 0 ? -9 : signed(index - headline);
    row[PLACE_AT.headline] = headlines[headline] ?? 0;
    row[PLACE_AT.column] = signed(line.column - column);
    row[PLACE_AT.labelled] = isFurniture[index] ? -1 : isCredit[index] ? 2 : given[index] ? 1 : 0;
    row[PLACE_AT['since-furniture']] = sinceFurniture[index] ?? 0;
    row[PLACE_AT['until-furniture']] = untilFurniture[index] ?? 0;
    row[PLACE_AT['since-heading']] = sinceHeading[index] ?? 0;
    row[PLACE_AT['since-credit']] = sinceCredit[index] ?? 0;
    row[PLACE_AT.dated] = dated[index] ?? 0;
    row[PLACE_AT['since-dated']] = sinceDated[index] ?? 0;
    row[PLACE_AT['until-dated']] = untilDated[index] ?? 0;
    row[PLACE_AT['kin-behind']] = kinBehind[index] ?? 0;
    row[PLACE_AT['kin-before']] = kinBefore[index] ?? 0;
    row[PLACE_AT['dated-near']] =
      ((datedTo[Math.min(count, index + DATED_REACH + 1)] ?? 0) -
        (datedTo[Math.max(0, index - DATED_REACH)] ?? 0)) /
      (2 * DATED_REACH + 1);
    row[PLACE_AT.periodic] = periodic[index] ?? 0;
    let at = OWN.length + PLACE.length;
    for (const [step, by] of OFFSETS.entries()) {
      const other = rows[index + by];
      for (const column of NEAR_AT[step] ?? []) row[at++] = other ? (other[column] ?? 0) : -1;
    }
    for (const width of WINDOWS) {
      row[at++] = rate(proseTo, index - width, index + width + 1);
      row[at++] = rate(pageTo, index - width, index + width + 1);
    }
    for (const width of WINDOWS) {
      row[at++] = rate(proseTo, index + 1, index + 1 + width);
      row[at++] = rate(proseTo, index - width, index);
    }
  }
  return rows;
};
