import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonFor } from '../editions/output.ts';
import { openPress } from '../press/press.ts';
import { progressOn } from '../press/progress.ts';
import { addressFault, SITE_URL } from '../site/config.ts';
import { leavePress } from '../site/handover.ts';
import { printable } from '../text/printable.ts';
import { keepCompiled } from './compiled.ts';
import { replacementOf } from './replace.ts';

/**
 * Builds the site: `npm run build`, or `npm run build -- --outDir <folder>`. It is built beside the folder and put in its
 * place when it is whole, so that a build which fails or is ended leaves the last good site as it was.
 */

keepCompiled();
// A build asks nothing of the network.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

/** What to print of an error: the archivist's in words, anybody else's with where it came from. */
const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const reason = reasonFor(error);
  if (reason !== null) return reason;
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  const isOurs = error.name === 'Error' && !('code' in error) && !('loc' in error);
  return `${isOurs ? error.message : (error.stack ?? error.message)}${hint}`;
};

/** Where to build, as the command's words say; ends the run where they say anything else. */
const asked = (): string => {
  try {
    return parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } }).values.outDir;
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    return process.exit(2);
  }
};

const folder = resolve(asked());
const from = performance.now();
const site = replacementOf(folder);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    site.discard();
    process.exit(1);
  });
try {
  const fault = addressFault(SITE_URL);
  if (fault !== null) throw new Error(fault);
  // Reading takes longer than Astro's own start, so it begins first.
  const press = openPress(progressOn(process.stderr, () => performance.now()));
  leavePress(press);
  void press.made();
  const { build } = await import('astro');
  await build({ outDir: site.partial, logLevel: 'warn' });
  site.publish();
  const seconds = Math.round((performance.now() - from) / 1000);
  console.error(`The site stands in ${printable(relative('', folder) || folder)} after ${seconds} s.`);
} catch (error) {
  site.discard();
  for (const line of wordsOf(error).split('\n')) console.error(printable(line));
  console.error('Nothing was published; the last good site, if there is one, stands as it was.');
  process.exit(1);
}
