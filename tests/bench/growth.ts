import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { familyIdOf } from '../../src/archive/archive.ts';
import { type Article, readArticle } from '../../src/archive/article.ts';
import { eventsOf } from '../../src/archive/events.ts';
import { sharedQuotationsOf } from '../../src/archive/quotations.ts';
import { versionsOf } from '../../src/archive/versions.ts';
import { readFromText, textOfRead } from '../../src/reading/cache.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { decadesOf } from './decades.ts';
import { sourceOf } from './dev.ts';
import { exponentOf } from './measure.ts';

/** What finding versions, events and shared quotations takes on top of reading, in archives of one kind. */
interface Cost {
  /** Seconds of the processor, the collector's threads among them. */
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes of memory in use at the most, beyond what the stories read had in use. */
  readonly peak: number;
  readonly found: number;
}
const STAGES = ['versions', 'events', 'quotations'] as const;
type Costs = Readonly<Record<(typeof STAGES)[number], Cost>>;

const collect = (): void => {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
};

/** The most memory in use since it was last asked for, in megabytes; Linux keeps it, and can be told to begin again. */
const peak = (): number => {
  const found = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync('/proc/self/clear_refs', '5');
  return Number(found?.[1] ?? 0) / 1024;
};

const costsOf = (articles: readonly Article[]): Costs => {
  collect();
  const before = process.memoryUsage().rss / 2 ** 20;
  const timed = <Result>(made: () => Result, count: (result: Result) => number): [Result, Cost] => {
    peak();
    const [from, began] = [process.cpuUsage(), performance.now()];
    const result = made();
    const { user, system } = process.cpuUsage(from);
    const wall = (performance.now() - began) / 1000;
    return [result, { cpu: (user + system) / 1e6, wall, peak: peak() - before, found: count(result) }];
  };
  const [versions, first] = timed(
    () => versionsOf(articles),
    ({ size }) => size,
  );
  const [events, second] = timed(
    () => eventsOf(articles, versions),
    ({ length }) => length,
  );
  const eventOf = new Map(events.flatMap(({ id, stories }) => stories.map((story) => [story, id] as const)));
  const [, third] = timed(
    () =>
      sharedQuotationsOf(
        articles,
        (id) => familyIdOf(versions, id),
        (id) => eventOf.get(id) ?? null,
      ),
    ({ length }) => length,
  );
  return { versions: first, events: second, quotations: third };
};

/** Each size in a process of its own, so that none finds its memory warm. */
const measured = (size: number): Costs => {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=6000', import.meta.filename, 'only', String(size)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Costs;
};

const figures = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
if (process.argv[2] === 'only') {
  const vocabulary = readVocabulary();
  const told = decadesOf(figures[0] ?? 0) ?? [];
  /** As a build has it from its reading threads. */
  const articles = told.map(({ id, text }): Article => {
    const source = sourceOf(id, text);
    return { source, ...readFromText(textOfRead(readArticle(source, vocabulary))) };
  });
  console.log(JSON.stringify(costsOf(articles)));
} else {
  const sizes = figures.length > 0 ? figures : [2500, 5000, 10000];
  const costs = sizes.map((size) => ({ size, costs: measured(size) }));
  const of = (costs: Costs, what: 'cpu' | 'wall'): number =>
    STAGES.reduce((sum, stage) => sum + costs[stage][what], 0);
  console.table(
    costs.flatMap(({ size, costs }) => [
      ...STAGES.map((stage) => ({
        stories: size,
        stage,
        cpu: costs[stage].cpu.toFixed(2),
        wall: costs[stage].wall.toFixed(2),
        'MB more': Math.round(costs[stage].peak),
        found: costs[stage].found,
      })),
      {
        stories: size,
        stage: 'together',
        cpu: of(costs, 'cpu').toFixed(2),
        wall: of(costs, 'wall').toFixed(2),
        'MB more': Math.round(Math.max(...STAGES.map((stage) => costs[stage].peak))),
      },
    ]),
  );
  for (const stage of STAGES)
    console.log(
      `${stage} grow as n^${exponentOf(costs.map(({ size, costs }) => [size, costs[stage].cpu])).toFixed(2)}`,
    );
  console.log(
    `together as n^${exponentOf(costs.map(({ size, costs }) => [size, of(costs, 'cpu')])).toFixed(2)}`,
  );
}
