import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { happeningsOf } from '../../src/archive/timeline.ts';
import { readSeeds } from '../../src/seeds.ts';
import type { Source } from '../../src/text/source.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const VOCABULARY = readVocabulary();
const SEEDS = readSeeds(join(import.meta.dirname, '../../seeds'));

const happenings = (sources: readonly Source[]) =>
  happeningsOf(
    buildArchive(
      sources.map((source) => readArticle(source, VOCABULARY)),
      VOCABULARY,
    ).articles,
  );

const source = (id: string, text: string): Source => ({
  id,
  short: id,
  file: `${id}.txt`,
  bytes: 0,
  sha256: '',
  text,
});

/** Each happening as its day, the words that name it, and the files that tell of it. */
const told = (sources: readonly Source[]) =>
  happenings(sources).map(({ day, tellings }) => [
    day,
    tellings[0]?.article.source.text.slice(tellings[0].mention.start, tellings[0].mention.end),
    tellings.map(({ article }) => article.source.id.slice(0, 3)).join(' '),
  ]);

describe('the timeline of the seeds', () => {
  it('tells of days from 2016 to 9 January 2020, the newest first', () => {
    const days = happenings(SEEDS).map(({ day }) => day);
    expect([...new Set(days)]).toEqual([
      '2020-01-09',
      '2020-01-08',
      '2020-01-07',
      '2020-01-06',
      '2020-01-03',
      '2016-09-18',
    ]);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('gives a sentence that two copies print once, with both', () => {
    expect(told(SEEDS)).toContainEqual(['2020-01-08', 'Wednesday', '001 002']);
  });

  it('takes no day from what stands around a story', () => {
    expect(told(SEEDS).map(([, words]) => words)).not.toContain('05.01.2020');
  });

  it('keeps the mention inside its sentence, and the sentence inside a paragraph that has an anchor', () => {
    for (const { tellings } of happenings(SEEDS))
      for (const { anchor, sentence, mention } of tellings) {
        expect(anchor).toMatch(/^p-[0-9a-f]{6}/);
        expect(mention.start).toBeGreaterThanOrEqual(sentence.start);
        expect(mention.end).toBeLessThanOrEqual(sentence.end);
      }
  });

  it('is the same whatever the order in which the files are read', () => {
    expect(happenings([...SEEDS].reverse())).toEqual(happenings(SEEDS));
  });
});

it('tells what was expected from what had happened', () => {
  const story = source(
    'dam',
    'date 2020-01-08\n\nThe old dam broke on Monday, engineers in the valley said.\n\nThe council is expected to meet on Friday to hear the engineers, the mayor said.',
  );
  expect(happenings([story]).map(({ day, tellings }) => [day, tellings[0]?.expected])).toEqual([
    ['2020-01-10', true],
    ['2020-01-06', false],
  ]);
});
