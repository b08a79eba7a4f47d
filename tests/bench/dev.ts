import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { shortIdOf } from '../../src/intake/accession.ts';
import type { Source } from '../../src/text/source.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'dev');

/** The rows of a collection of real text beside the repository, or null where it is absent. */
export const rowsOf = <Row>(name: string): readonly Row[] | null => {
  const file = join(FOLDER, `${name}.jsonl.gz`);
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
};

/** A text as a source, without a file behind it. */
export const sourceOf = (id: string, text: string): Source => ({
  id,
  short: shortIdOf(id),
  file: `${id}.txt`,
  bytes: Buffer.byteLength(text),
  sha256: '',
  text,
});
