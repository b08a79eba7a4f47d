import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryRecord } from '../../src/archive/record.ts';

/** The records of a built site, from its folder. */
export const recordsIn = (folder: string): readonly StoryRecord[] =>
  readFileSync(join(folder, 'archive.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): StoryRecord => JSON.parse(line));
