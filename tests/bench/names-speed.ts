import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { NAMES } from '../../src/facts/names.ts';
import { TOPICS } from '../../src/facts/topics.ts';
import { fold } from '../../src/text/fold.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { rowsOf, sourceOf } from './dev.ts';

/** Milliseconds of processor time for names and topics together, for each 5 kB of real text. */
const vocabulary = readVocabulary();
const { people, organisations, places, outlets } = vocabulary;
const rows = rowsOf<{ readonly id: string; readonly text: string }>('news')?.slice(0, 300);
if (!rows) console.log('no collection of real news here, skipped');
else {
  const texts = rows.map(({ id, text }) => ({
    source: sourceOf(id, text),
    folded: fold(text),
    spans: segment(text),
  }));
  const bytes = texts.reduce((sum, { source }) => sum + source.bytes, 0);
  const entries = people.length + organisations.length + places.length + outlets.length;
  const runs = Array.from({ length: 5 }, () => {
    const readings = texts.map(({ source, folded, spans }) => {
      const blocks = classify(source.text, spans);
      return { source, folded, blocks, facts: [], vocabulary };
    });
    const from = process.cpuUsage();
    for (const reading of readings) for (const rule of [TOPICS, NAMES]) rule.find(reading);
    const { user, system } = process.cpuUsage(from);
    return ((user + system) / 1000 / bytes) * 5000;
  });
  console.log(
    `${entries} entries: ${Math.min(...runs).toFixed(2)} ms for each 5 kB (${runs.map((run) => run.toFixed(2)).join(', ')})`,
  );
}
