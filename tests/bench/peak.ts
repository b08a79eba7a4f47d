import { appendFileSync } from 'node:fs';

/** Loaded into a measured process: leaves its peak memory, in kB, in the file that `PEAK_FILE` names. */
const file = process.env['PEAK_FILE'];
if (file !== undefined) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
