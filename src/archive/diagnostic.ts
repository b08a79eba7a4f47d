import { printable } from '../text/printable.ts';

/** Where in a file: a line and a column (characters, both counted from 1), or a byte (counted from 0). */
export type Place = { readonly line: number; readonly column: number } | { readonly byte: number };

/** Something an archivist should know about a file. */
export interface Diagnostic {
  /** The path below the seeds folder, with `/` between folders. */
  readonly file: string;
  readonly at: Place | null;
  /** A kebab-case name of what was seen, such as `not-utf-8`. */
  readonly rule: string;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it, as a sentence; null where there is nothing to be done. */
  readonly mend: string | null;
}

/** The line and column of an offset into a text; lines end as editors count them (LF, CRLF or CR). */
export const lineAndColumn = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\r|\n/g)];
  const last = breaks.at(-1);
  const start = last ? last.index + last[0].length : 0;
  return { line: breaks.length + 1, column: [...before.slice(start)].length + 1 };
};

/**
 * A diagnostic as one line of plain text: `seeds/x.txt: byte 17: what is wrong. How to mend it.` or
 * `seeds/x.txt:3:14: …`. `folder` is the seeds folder as the reader of the line knows it, or empty.
 */
export const formatDiagnostic = (diagnostic: Diagnostic, folder = ''): string => {
  const { file, at, message, mend } = diagnostic;
  const path = folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`;
  const where = at === null ? ':' : 'byte' in at ? `: byte ${at.byte}:` : `:${at.line}:${at.column}:`;
  return printable(`${path}${where} ${message}.${mend === null ? '' : ` ${mend}`}`);
};
