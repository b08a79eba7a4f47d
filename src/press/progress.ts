import { countDigits } from '../site/format.ts';
import type { Progress, Stage } from '../site/handover.ts';

/** What progress is written to, such as standard error. */
interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

const WORDS: Readonly<Record<Stage, readonly [doing: string, of: string]>> = {
  reading: ['Reading', 'stories'],
  pages: ['Drawing', 'pages'],
  editions: ['Writing machine editions', 'stories'],
};

/** Milliseconds between two looks of one who watches, and between two lines of a log. */
const GLANCE = 100;
const LINE = 10_000;

const timeWords = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

/** `Reading: 1,200 of 10,000 stories, 150 a second, 59 s left`. `taken` is in milliseconds. */
export const progressWords = (stage: Stage, done: number, all: number, taken: number): string => {
  const [doing, of] = WORDS[stage];
  const rate = done / Math.max(taken, 1);
  const left = done === 0 || done === all ? '' : `, ${timeWords((all - done) / rate)} left`;
  const pace = done === 0 ? '' : `, ${countDigits(Math.round(rate * 1000))} a second`;
  return `${doing}: ${countDigits(done)} of ${countDigits(all)} ${of}${pace}${left}`;
};

/**
 * Progress on a terminal is one line that is written over and goes when the work is done; anywhere else it is a
 * plain line every ten seconds. Two stages may run at once: the one that began first is shown.
 */
export const progressOn = (terminal: Terminal, now: () => number): Progress => {
  const began = new Map<Stage, number>();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  const clear = (): void => {
    if (shown) terminal.write('\r\u001b[2K');
    shown = false;
  };
  return {
    step: (stage, done, all) => {
      const time = now();
      const from = began.get(stage) ?? time;
      began.set(stage, from);
      const [first] = began.keys();
      if (done >= all) {
        began.delete(stage);
        clear();
        if (!terminal.isTTY && time - from >= LINE)
          terminal.write(`${progressWords(stage, done, all, time - from)}\n`);
        return;
      }
      if (stage !== first || time - last < (terminal.isTTY ? GLANCE : LINE)) return;
      if (!terminal.isTTY && time - from < LINE) return;
      last = time;
      const words = progressWords(stage, done, all, time - from);
      if (!terminal.isTTY) terminal.write(`${words}\n`);
      else {
        clear();
        terminal.write(words.slice(0, (terminal.columns ?? 80) - 1));
        shown = true;
      }
    },
    say: (line) => {
      clear();
      terminal.write(`${line}\n`);
    },
  };
};
