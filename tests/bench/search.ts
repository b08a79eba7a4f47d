import { aliasesOf } from '../../src/search/aliases.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { openEngine } from '../../src/search/engine.ts';
import { indexFiles } from '../../src/search/index.ts';
import { holds } from '../../src/search/mark.ts';
import { wordsIn } from '../../src/search/words.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { archiveOf } from './archives.ts';
import { overLine } from './line.ts';
import { askForNames, namePairs, withNames } from './planted.ts';
import { type Kind, type Question, questionsFor } from './queries.ts';
import { miniSearch, ours, pagefind, type Rival } from './rivals.ts';

/**
 * `npm run bench:search -- 1000 10000 [--questions=100] [--alone] [--names] [--line]`: the same questions
 * to Dateline's search, MiniSearch and Pagefind over the same stories. `--alone` leaves the others out;
 * `--names` plants judged pairs of names instead, `--line` asks in a browser over a slow line instead.
 */
const given = process.argv.slice(2);
const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number);
const asked = Number(given.find((word) => word.startsWith('--questions='))?.split('=')[1] ?? 100);
const alone = given.includes('--alone');

/** More stories than these Pagefind does not index in reasonable time: 50,000 took it 6 GB. */
const PAGEFIND_MOST = 20_000;

type Stories = ReadonlyMap<string, SearchDocument>;

const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const cell = (value: string | number, width: number): string => String(value).padStart(width);

/** Ten stories or more may hold one phrase, in an archive that repeats itself: then any ten of them are right. */
const isRight = (question: Question, addresses: readonly string[], stories: Stories): boolean => {
  if (addresses.includes(question.address)) return true;
  const phrase = wordsIn(question.text).map(({ term }) => term);
  const holding = addresses.filter((address) => {
    const item = stories.get(address);
    return [item?.title ?? '', ...(item?.passages ?? []).map(({ text }) => text)].some((text) =>
      holds(text, phrase),
    );
  });
  return question.text.startsWith('"') && holding.length === 10;
};

const rowFor = async (
  rival: Rival,
  kind: Kind,
  questions: readonly Question[],
  stories: Stories,
): Promise<string> => {
  const outcomes = [];
  for (const question of questions) outcomes.push({ question, ...(await rival.answer(question)) });
  const right = outcomes.filter(({ question, addresses }) => isRight(question, addresses, stories)).length;
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  const bytes = outcomes.map((outcome) => outcome.bytes);
  return [
    kind.padEnd(32),
    rival.name.padEnd(12),
    cell((right / questions.length).toFixed(2), 6),
    cell(kilobytes(quantile(bytes, 0.5)), 9),
    cell(kilobytes(quantile(bytes, 0.95)), 9),
    cell(`${quantile(times, 0.5).toFixed(1)} ms`, 10),
    cell(`${quantile(times, 0.95).toFixed(1)} ms`, 10),
  ].join(' ');
};

/** Of two names that may be one person's, and of two that are not, which find each other. */
const printNames = async (size: number): Promise<void> => {
  const pairs = namePairs();
  const archive = withNames(archiveOf(size), pairs);
  const files = new Map(
    [...indexFiles(archive, aliasesOf(readVocabulary()))].map(({ path, bytes }) => [path, bytes]),
  );
  const engine = await openEngine(async (path) => files.get(path) ?? new Uint8Array(0));
  const { matching, found, unrelated, strayed } = await askForNames(engine, archive, pairs);
  console.log(`${size} stories with ${pairs.length} names planted, asked for by the other name of the pair`);
  console.log(
    `matching pairs found among the first ten:    ${found} of ${matching} (${share(found, matching)})`,
  );
  console.log(
    `unrelated pairs that meet in the first ten:  ${strayed} of ${unrelated} (${share(strayed, unrelated)})`,
  );
};

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(2);

/** Names and words of the stories that ship with Dateline. */
const OF_SEEDS = [
  'Soleimani',
  'Suleimani',
  'Takht Ravanchi',
  '"measured and proportionate"',
  'iran strike funeral',
];

/** First results in a real browser, over 1.6 megabits a second and 150 ms there and back. */
const printLine = async (size: number): Promise<void> => {
  const small = size < 100;
  const archive = small ? null : archiveOf(size);
  const questions = archive
    ? [...questionsFor(archive, Math.min(asked, 5)).values()].flat()
    : OF_SEEDS.map((text) => ({ text, address: '', typing: false }));
  const { arriving, asking, typing, protocol } = await overLine(archive, questions);
  console.log(
    `${small ? 'the seeds' : `${size} stories`}, ${questions.length} questions, an empty cache each, over the slow line, ${protocol}`,
  );
  for (const [name, times] of [
    ['by a link, from the click', arriving],
    ['by the form of another page', asking],
    ['typed, from the last letter', typing],
  ] as const)
    console.log(
      `first results ${name.padEnd(28)} p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
    );
};

for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  if (given.includes('--names')) await printNames(size);
  if (given.includes('--line')) await printLine(size);
  if (given.includes('--names') || given.includes('--line')) continue;
  const archive = archiveOf(size);
  const questions = questionsFor(archive, asked);
  const stories: Stories = new Map(archive.map((item) => [item.address, item]));
  const makers = alone ? [ours] : size > PAGEFIND_MOST ? [ours, miniSearch] : [ours, miniSearch, pagefind];
  console.log(`\n${size} stories, ${asked} questions of each kind`);
  if (!alone && size > PAGEFIND_MOST)
    console.log('Pagefind is left out: 50,000 stories took it 6 GB to index');
  const rivals: Rival[] = [];
  for (const make of makers) {
    const rival = await make(archive);
    rivals.push(rival);
    console.log(
      `${rival.name.padEnd(12)} indexed in ${rival.seconds.toFixed(1)} s${rival.processor === null ? '' : ` (${rival.processor.toFixed(1)} s of processor)`}; before the first question ${kilobytes(rival.ready)}${rival.whole ? `, in all ${kilobytes(rival.whole)}` : ''}`,
    );
  }
  console.log(`${'question'.padEnd(32)} ${''.padEnd(12)} recall  cold p50  cold p95   warm p50   warm p95`);
  for (const [kind, list] of questions) {
    for (const rival of rivals) console.log(await rowFor(rival, kind, list, stories));
  }
  for (const rival of rivals) await rival.close();
}
process.exit(0);
