import { type Diagnostic, formatDiagnostic } from '../archive/diagnostic.ts';
import type { Ignored, Intake } from '../archive/intake.ts';
import { printable } from '../text/printable.ts';

/** What a run tells the archivist: every line in order, the summary last, and whether it may go on. */
export interface Verdict {
  readonly lines: readonly string[];
  readonly summary: string;
  readonly passes: boolean;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const asDiagnostic = ({ file, reason }: Ignored): Diagnostic => ({
  file,
  at: null,
  rule: 'not-read',
  message: reason,
  mend: null,
});

/**
 * Judges what came in: clashes and other fatal faults always end a run, quarantined files end a strict one. `folder` is the
 * seeds folder as the archivist named it, empty where the files' names hold it already; `faults` are those found after reading.
 */
export const verdictOf = (
  intake: Intake,
  {
    folder,
    strict,
    faults = [],
  }: { readonly folder: string; readonly strict: boolean; readonly faults?: readonly Diagnostic[] },
): Verdict => {
  const { sources, quarantined, ignored, diagnostics } = intake;
  const fatal = [...intake.fatal, ...faults];
  const told = (heading: string, all: readonly Diagnostic[]): readonly string[] =>
    all.length === 0 ? [] : [heading, ...all.map((diagnostic) => formatDiagnostic(diagnostic, folder))];
  const parts = [
    counted(sources.length, 'story read', 'stories read'),
    ...(quarantined.length > 0 ? [`${counted(quarantined.length, 'file', 'files')} quarantined`] : []),
    ...(ignored.length > 0 ? [`${counted(ignored.length, 'other file', 'other files')} not read`] : []),
    ...(diagnostics.length > 0 ? [counted(diagnostics.length, 'remark', 'remarks')] : []),
    ...(fatal.length > 0
      ? [counted(fatal.length, 'fault that ends the run', 'faults that end the run')]
      : []),
  ];
  const stopped = strict && quarantined.length > 0;
  const summary = `${folder === '' ? '' : `${printable(folder)}: `}${parts.join(', ')}${stopped ? ' (STRICT=1: nothing may be quarantined)' : ''}.`;
  return {
    lines: [
      ...told('Odd, and published as it stands:', diagnostics),
      ...told('Not read:', ignored.map(asDiagnostic)),
      ...told('Quarantined, so left out of the archive:', quarantined),
      ...told('Faults that end the run:', fatal),
      summary,
    ],
    summary,
    passes: fatal.length === 0 && !stopped,
  };
};

/** True where the environment asks for a strict run: `STRICT=1`. */
export const isStrict = (env: NodeJS.ProcessEnv = process.env): boolean =>
  !['', '0', 'false', undefined].includes(env['STRICT']);
