import { archiveOf } from './archives.ts';
import { type Kind, type Question, questionsFor } from './queries.ts';
import { miniSearch, ours, pagefind, type Rival } from './rivals.ts';

/**
 * `npm run bench:search -- 1000 10000 [--questions=100] [--alone]`: the same questions to Dateline's
 * search, MiniSearch and Pagefind over the same stories. `--alone` leaves the others out.
 */
const given = process.argv.slice(2);
const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number);
const asked = Number(given.find((word) => word.startsWith('--questions='))?.split('=')[1] ?? 100);
const alone = given.includes('--alone');

const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const cell = (value: string | number, width: number): string => String(value).padStart(width);

const rowFor = async (rival: Rival, kind: Kind, questions: readonly Question[]): Promise<string> => {
  const outcomes = [];
  for (const question of questions) outcomes.push({ question, ...(await rival.answer(question)) });
  const right = outcomes.filter(({ question, addresses }) => addresses.includes(question.address)).length;
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

for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const archive = archiveOf(size);
  const questions = questionsFor(archive, asked);
  const makers = alone ? [ours] : [ours, miniSearch, pagefind];
  console.log(`\n${size} stories, ${asked} questions of each kind`);
  const rivals: Rival[] = [];
  for (const make of makers) {
    const rival = await make(archive);
    rivals.push(rival);
    console.log(
      `${rival.name.padEnd(12)} indexed in ${rival.seconds.toFixed(1)} s; before the first question ${kilobytes(rival.ready)}${rival.whole ? `, in all ${kilobytes(rival.whole)}` : ''}`,
    );
  }
  console.log(`${'question'.padEnd(32)} ${''.padEnd(12)} recall  cold p50  cold p95   warm p50   warm p95`);
  for (const [kind, list] of questions) {
    for (const rival of rivals) console.log(await rowFor(rival, kind, list));
  }
  for (const rival of rivals) await rival.close();
}
process.exit(0);
