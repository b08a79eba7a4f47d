/**
 * Measures the dating of undated stories on real news, where the development data stands beside the
 * repository: each story's date is hidden in turn and inferred with the rest of the archive as context.
 * Also times the reading of date mentions.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/archive/article.ts';
import { indexDatedSentences } from '../../src/archive/dated-sentences.ts';
import { inferWhen } from '../../src/archive/when.ts';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { dateMentions } from '../../src/facts/dates.ts';
import { daysBetween } from '../../src/facts/day.ts';
import { boundsOf } from '../../src/facts/edtf.ts';
import { fold } from '../../src/text/fold.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

const FOLDER = join(import.meta.dirname, '../../../shared/dev');
const vocabulary = { outlets: [], people: [], organisations: [], places: [], topics: [] };

const rowsOf = (name: string): readonly Row[] =>
  gunzipSync(readFileSync(join(FOLDER, `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const measure = (name: string): void => {
  const dated = rowsOf(name).filter((row) => row.date !== null);
  const started = performance.now();
  let inReading = 0;
  const stories = dated.map(({ id, text, date }) => {
    const source = { id, short: id, file: `${id}.txt`, bytes: 0, sha256: '', text };
    const reading = { source, folded: fold(text), blocks: classify(text, segment(text)), vocabulary };
    const stamp = { kind: 'stamp', value: date ?? '', basis: 'stated', rule: 'known', evidence: [] } as const;
    const begun = performance.now();
    const mentions = dateMentions({ ...reading, facts: [stamp] });
    inReading += performance.now() - begun;
    const article: Article = { source, blocks: reading.blocks, facts: [stamp, ...mentions] };
    return { article, reading: { ...reading, facts: [] }, date: date ?? '', mentions };
  });
  const find = indexDatedSentences(stories.map(({ article }) => article));
  const inferring = performance.now();
  const claims = stories.flatMap(({ reading, date }) => {
    const bounds = boundsOf(inferWhen(reading, find)?.edtf ?? '');
    if (!bounds) return [];
    return [{ id: reading.source.id, date, ...bounds, holds: date >= bounds.from && date <= bounds.to }];
  });
  const widths = claims.map(({ from, to }) => daysBetween(from, to) + 1).sort((a, b) => a - b);
  console.log(
    `${name}: ${stories.length} stories; claimed ${claims.length}, holding the true date ${claims.filter(({ holds }) => holds).length}; ` +
      `median width ${widths[widths.length >> 1] ?? '-'} days (${widths.join(' ')}); mentions ${stories.reduce((sum, { mentions }) => sum + mentions.length, 0)}, ` +
      `${(inReading / stories.length).toFixed(2)} ms a story to read them, ${((performance.now() - inferring) / stories.length).toFixed(2)} ms to infer, ${((performance.now() - started) / 1000).toFixed(1)} s in all`,
  );
  for (const { id, date, from, to, holds } of claims)
    if (!holds) console.log(`  missed: ${id} ${date}, claimed ${from} to ${to}`);
};

if (existsSync(FOLDER)) for (const name of ['news', 'clean']) measure(name);
else console.log(`No development data at ${FOLDER}: nothing measured.`);
