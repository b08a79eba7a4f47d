import type { Answer } from './engine.ts';
import type { State } from './state.ts';

const digits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const stories = (count: number): string => `${digits(count)} ${count === 1 ? 'story' : 'stories'}`;

/** The one line that tells how many stories answer, for eyes and for screen readers. */
export const statusOf = ({ total, more, whole, results, failed }: Answer, { text }: State): string => {
  const asked = text.trim();
  const what = asked === '' ? '' : ` for ${asked}`;
  if (total === 0) {
    if (failed.length > 0) return 'Part of the search index could not be read.';
    return more
      ? `Nothing yet${what}: the stories most like it were looked into, not all.`
      : `Nothing${what}.`;
  }
  const count = more ? `At least ${stories(total)}` : stories(total);
  const some = whole > 0 && whole < total ? `, ${digits(whole)} with every word` : '';
  const shown = results.length < total ? `; the first ${digits(results.length)} are shown` : '';
  return `${count}${what}${some}${shown}.`;
};

/** "Soleimani, Sulaymani or Suleymani". */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
