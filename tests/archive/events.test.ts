import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../src/seeds.ts';
import { archiveOf, told } from './told.ts';

const SEEDS = readSeeds('seeds').map(({ id, text }) => told(id, text));

const story = (day: string, ...paragraphs: readonly string[]): string =>
  [`date ${day}`, ...paragraphs].join('\n\n');
const FLOOD = [
  'Rescue crews in Brindlemoor pulled 41 people from the Quarne river on Tuesday after the Ostrava dam burst, said fire chief Hanna Veldkamp.',
  'Veldkamp said the Ostrava dam gave way at dawn and flooded Brindlemoor, Quarne valley officials reported.',
];
const FLOOD_AGAIN = [
  'The Ostrava dam collapse sent the Quarne river through Brindlemoor on Tuesday; 41 people were rescued.',
  'Fire chief Hanna Veldkamp told reporters in Brindlemoor that the dam had been inspected in spring.',
];
const VOTE = [
  'Parliament in Lissenberg voted 77 to 60 on Tuesday to lower the tax on ferries, a victory for minister Paolo Trentini.',
  'Trentini said the Lissenberg ferries would carry more cargo; opposition leader Greta Amsel called the vote a gift.',
];

describe('events', () => {
  test('the four seeds are one', () => {
    const { events, eventOf } = archiveOf(SEEDS);
    expect(events).toHaveLength(1);
    expect([...(events[0]?.stories ?? [])].sort()).toEqual(SEEDS.map(({ source }) => source.id));
    expect(eventOf.get('000_a2f502a5848c50ed')?.id).toBe(events[0]?.id);
  });

  test('two copies of one text are no event', () => {
    expect(archiveOf(SEEDS.slice(1, 3)).events).toEqual([]);
  });

  test('names, numbers and rare words tie two tellings; another happening of the day stays apart', () => {
    const { events } = archiveOf([
      told('flood', story('2021-03-02', ...FLOOD)),
      told('again', story('2021-03-03', ...FLOOD_AGAIN)),
      told('vote', story('2021-03-02', ...VOTE)),
    ]);
    expect(events.map(({ stories }) => stories)).toEqual([['flood', 'again']]);
  });

  test('what two houses print word for word, such as an appeal, ties no two stories', () => {
    const appeal =
      'Founded in Lissenberg in 1911 by Paolo Trentini, the Quarne Valley Gazette is owned by its 4,120 readers; chip in 15 florins and keep Brindlemoor reading.';
    const { events } = archiveOf([
      told('flood', story('2021-03-02', appeal, FLOOD[0] ?? '')),
      told('vote', story('2021-03-02', appeal, VOTE[1] ?? '')),
    ]);
    expect(events).toEqual([]);
  });

  test('an event keeps its id and its stories when files are added', () => {
    const before = archiveOf(SEEDS).events[0];
    const added = [
      told('flood', story('2021-03-02', ...FLOOD)),
      told('again', story('2021-03-03', ...FLOOD_AGAIN)),
      told('vote', story('2021-03-02', ...VOTE)),
    ];
    const after = archiveOf([...added, ...SEEDS]).eventOf.get('003_2bebde3f9fde8cdd');
    expect(after?.id).toBe(before?.id);
    expect(after?.stories).toEqual(before?.stories);
  });

  test('the order of the files changes nothing', () => {
    expect(archiveOf([...SEEDS].reverse()).events).toEqual(archiveOf(SEEDS).events);
  });
});
