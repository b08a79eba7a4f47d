import { describe, expect, test } from 'vitest';
import { progressOn, progressWords } from '../../src/press/progress.ts';
import type { Progress, Stage } from '../../src/site/handover.ts';

const ESC = '\u001b';

/** A terminal and a clock to look at afterwards. */
const watched = (
  isTTY: boolean,
): { progress: Progress; at: (time: number, stage: Stage, done: number) => void; seen: () => string } => {
  let text = '';
  let now = 0;
  const progress = progressOn({ isTTY, columns: 60, write: (words) => (text += words) }, () => now);
  return {
    progress,
    at: (time, stage, done) => {
      now = time;
      progress.step(stage, done, 1000);
    },
    seen: () => text,
  };
};

test('count, rate and time left, in words', () => {
  expect(progressWords('reading', 1200, 10_000, 8000)).toBe(
    'Reading: 1,200 of 10,000 stories, 150 a second, 59 s left',
  );
  expect(progressWords('pages', 500, 40_000, 2000)).toBe(
    'Drawing: 500 of 40,000 pages, 250 a second, 3 min left',
  );
  expect(progressWords('editions', 0, 10, 0)).toBe('Writing machine editions: 0 of 10 stories');
  expect(progressWords('pages', 10, 10, 2000)).toBe('Drawing: 10 of 10 pages, 5 a second');
});

describe('on a terminal', () => {
  test('one line is written over, never longer than the terminal, and gone at the end', () => {
    const { at, seen } = watched(true);
    at(0, 'pages', 1);
    at(50, 'pages', 2);
    at(5000, 'pages', 500);
    at(9000, 'pages', 1000);
    expect(seen()).toBe(
      `Drawing: 1 of 1,000 pages, 1,000 a second, 1 s left\r${ESC}[2KDrawing: 500 of 1,000 pages, 100 a second, 5 s left\r${ESC}[2K`,
    );
  });

  test('a line said in between stands whole', () => {
    const { at, progress, seen } = watched(true);
    at(0, 'pages', 0);
    progress.say('A remark.');
    expect(seen()).toBe(`Drawing: 0 of 1,000 pages\r${ESC}[2KA remark.\n`);
  });

  test('of two stages at once the earlier is shown', () => {
    const { at, seen } = watched(true);
    at(0, 'pages', 0);
    at(1000, 'editions', 10);
    at(2000, 'pages', 1000);
    at(3000, 'editions', 500);
    expect(seen().match(/[A-Z][a-z ]+:/g)).toEqual(['Drawing:', 'Writing machine editions:']);
  });
});

describe('in a log', () => {
  test('a plain line every ten seconds and at the end, and none for short work', () => {
    const { at, seen } = watched(false);
    at(0, 'reading', 1);
    at(3000, 'reading', 1000);
    for (const time of [3000, 12_000, 14_000, 25_000]) at(time, 'pages', time / 25 - 100);
    at(28_000, 'pages', 1000);
    expect(seen()).toBe(
      [
        'Drawing: 460 of 1,000 pages, 42 a second, 13 s left',
        'Drawing: 900 of 1,000 pages, 41 a second, 3 s left',
        'Drawing: 1,000 of 1,000 pages, 40 a second',
        '',
      ].join('\n'),
    );
  });
});
