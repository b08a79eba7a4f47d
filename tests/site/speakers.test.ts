import { expect, test } from 'vitest';
import { speakersOf, standingAlone } from '../../src/site/speakers.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { archiveWith, fact, story } from '../fixtures/stories.ts';

const said = (speaker: string, words: string) => ({
  ...fact('quotation', { words, speaker }),
  evidence: [{ start: 0, end: words.length }],
});

test('a quotation that several stories print is in the index of its speaker', () => {
  const seeds = archiveOf('seeds');
  const standing = seeds.quotations.find(({ words }) => words.includes('standing down'));
  const trump = speakersOf(seeds).find(({ name }) => name === 'Donald Trump');
  expect(standing).toBeDefined();
  expect(trump?.shared).toContain(standing);
});

test('an index of speakers has surnames first, where it can tell them, and is in their order', () => {
  const names = ['Veldkamp', 'Ann Lee', 'Coast Guard', 'Helen Aldwych'];
  const article = story(
    'a',
    names.flatMap((name) => [said(name, 'We ran'), said(name, 'We hid')]),
    [['paragraph', 'We ran, and we hid, they said.']],
  );
  expect(speakersOf(archiveWith([article])).map(({ heading }) => heading)).toEqual([
    'Aldwych, Helen',
    'Coast Guard',
    'Lee, Ann',
    'Veldkamp',
  ]);
});

test('a quotation that stands by itself drops the comma that led on to its speaker', () => {
  expect(standingAlone('We ran,')).toBe('We ran');
  expect(standingAlone('We ran, they said, ')).toBe('We ran, they said');
  expect(standingAlone('Did we run?')).toBe('Did we run?');
});
