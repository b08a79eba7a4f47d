import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, BlockKind } from '../../src/blocks/kinds.ts';

/** A row of a gutter file: a kind and the exact text of the block. */
export interface Row {
  readonly kind: BlockKind;
  readonly text: string;
}

const PLAIN: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  s: ' ',
  _: '\u00a0',
  '\\': '\\',
};
const HERE = import.meta.dirname;

/**
 * The rows of a gutter file, `kind | text`. `\n` stands for a line break, `\r` and `\t` likewise,
 * `\\` for a backslash and, so that editors leave them be, `\s` for a space and `\_` for a no-break
 * space at an edge.
 */
export const rowsOf = (gutter: string): readonly Row[] =>
  gutter
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [, kind = '', text = ''] = /^(\S+) *\| (.*)$/.exec(row) ?? [];
      return {
        kind: kind as BlockKind,
        text: text.replace(/\\([nrts_\\])/g, (_, code: string) => PLAIN[code] ?? ''),
      };
    });

/** The blocks of a text as the rows of a gutter file. */
export const rowsFrom = (text: string, blocks: readonly Block[]): readonly Row[] =>
  blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));

/** Every text read by hand: its name, the text itself and its rows. */
export const GOLD: readonly {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly Row[];
}[] = readdirSync(HERE)
  .filter((file) => file.endsWith('.gutter'))
  .sort()
  .map((file) => {
    const name = file.replace('.gutter', '');
    return {
      name,
      text: readFileSync(join(HERE, '../../seeds', `${name}.txt`), 'utf8'),
      rows: rowsOf(readFileSync(join(HERE, file), 'utf8')),
    };
  });
