import { describe, expect, test } from 'vitest';
import { choicesOf, tellingsOf } from '../../src/archive/tellings.ts';
import { counterOf } from '../../src/archive/word-choices.ts';
import { readSeeds } from '../../src/seeds.ts';
import { wordsIn } from '../../src/text/words.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { archiveOf, told } from './told.ts';

const CHOICES = [
  {
    id: 'a-death',
    name: 'A death',
    words: { killing: ['killed', 'killing'], assassination: ['assassinat*'], loss: ['loss of life'] },
  },
  { id: 'a-sum', name: 'A sum', words: { loss: ['loss'], gain: ['gain', 'net gain'] } },
];

const counted = (text: string) =>
  counterOf(CHOICES)(wordsIn(text).map(({ plain }) => plain)).map((counts) => Object.fromEntries(counts));

describe('words for the same thing', () => {
  test('count by their forms, whatever their case', () => {
    expect(counted('Killed. He was killed; the KILLING shocked them. Skilled killers did not.')).toEqual([
      { killing: 3 },
      {},
    ]);
  });

  test('an open form takes every ending', () => {
    expect(counted('The assassination: he assassinated no assassin.')[0]).toEqual({ assassination: 2 });
  });

  test('several words count as one, for one thing alone', () => {
    expect(counted('A loss of life, and a net gain.')).toEqual([{ loss: 1 }, { loss: 1, gain: 1 }]);
  });

  describe('of the seeds', () => {
    const archive = archiveOf(readSeeds('seeds').map(({ id, text }) => told(id, text)));
    const [event] = archive.events;
    const tellings = event ? tellingsOf(archive, event) : [];

    test('who says killing, assassination, death', () => {
      const ids = tellings.map(({ article }) => article.source.id.slice(0, 3));
      const things = choicesOf(tellings, readVocabulary().choices ?? []);
      const death = things.find(({ thing }) => thing === 'A death by force');
      const byStory = ids.map((id, at) => [
        id,
        death?.words.map(({ word, counts }) => `${word} ${counts[at]}`),
      ]);
      expect(Object.fromEntries(byStory)).toEqual({
        '000': ['killing 1', 'assassination 1', 'death 1'],
        '002': ['killing 3', 'assassination 0', 'death 0'],
        '003': ['killing 1', 'assassination 0', 'death 2'],
      });
    });

    test('a thing that one telling alone speaks of is no choice', () => {
      const thing = (...forms: readonly string[]) =>
        choicesOf(tellings, [
          { id: 'a', name: 'A', words: Object.fromEntries(forms.map((form) => [form, [form]])) },
        ]);
      expect(thing('collateral', 'retaliatory')).toEqual([]);
      expect(thing('collateral', 'embassy')).toHaveLength(1);
    });
  });
});
