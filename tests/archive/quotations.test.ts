import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/archive/record.ts';
import { readSeeds } from '../../src/seeds.ts';
import { textOf } from '../../src/text/span.ts';
import { archiveOf, told } from './told.ts';

const archive = archiveOf(readSeeds('seeds').map(({ id, text }) => told(id, text)));

describe('shared quotations', () => {
  test('of the seeds: five, with who said them and where', () => {
    const found = archive.quotations.map(({ words, speaker, places }) => ({
      words: words.split(' ').slice(0, 6).join(' '),
      speaker,
      seenIn: [...new Set(places.map(({ story }) => story.slice(0, 3)))].sort(),
    }));
    expect(found.sort((a, b) => (a.words < b.words ? -1 : 1))).toEqual(
      [
        { words: 'Iran declares that it is determined', speaker: 'Majid Takht Ravanchi' },
        { words: 'appears to be standing down', speaker: 'Donald Trump' },
        { words: 'in response to an escalating series', speaker: 'Kelly Craft' },
        { words: 'measured and proportionate', speaker: 'Majid Takht Ravanchi' },
        { words: 'ready to engage without preconditions in', speaker: 'Kelly Craft' },
      ].map((row) => ({ ...row, seenIn: ['000', '001', '002'] })),
    );
  });

  test('every place is where the story prints the words', () => {
    for (const { places } of archive.quotations) {
      for (const { story, span, value, shared } of places) {
        const text = archive.byId.get(story)?.source.text ?? '';
        expect(textOf(text, span).trim()).toBe(value.words);
        for (const { start, end } of shared) {
          expect(start).toBeGreaterThanOrEqual(span.start);
          expect(end).toBeLessThanOrEqual(span.end);
        }
      }
    }
  });

  test('a record says in which other stories its quotations stand', () => {
    const article = archive.byId.get('000_a2f502a5848c50ed');
    const quotations = article ? recordOf(article, archive).quotations : [];
    expect(quotations.find(({ words }) => words === 'appears to be standing down')).toMatchObject({
      speaker: 'Donald Trump',
      alsoIn: ['001_f17348bc26c36492', '002_d22befca59272dda'],
    });
    for (const { words, evidence } of quotations)
      expect(article?.source.text.slice(...evidence).trim()).toBe(words);
  });

  test('cuts, insertions and points of initials do not part the same words', () => {
    const found = archiveOf([
      told(
        'a',
        'Mayor Ada Quill said: “We will … rebuild the old U.S. customs house before the winter rains come.”',
      ),
      told(
        'b',
        'She promised again. “We shall [soon] rebuild the old US customs house before the winter rains come,” Quill said.',
      ),
      told(
        'c',
        'A visitor said: “The customs house was closed before the winter, and nobody knows why it was closed.”',
      ),
    ]).quotations;
    expect(found.map(({ places }) => places.map(({ story }) => story))).toEqual([['a', 'b']]);
  });

  test('all that two cuts share is marked, though one puts words between', () => {
    const [quotation] = archiveOf([
      told(
        'a',
        'Ada Quill said: “We will rebuild the old customs house before summer … and ask the mayors, the builders, the guests and all the people of the valley.”',
      ),
      told(
        'b',
        'Quill said: “We will rebuild the old customs house before summer, Sir, and ask the mayors, the builders and all the people of the valley to help us in the work.”',
      ),
    ]).quotations;
    const longer = quotation?.places.find(({ story }) => story === 'b');
    const [words, from] = [longer?.value.words ?? '', longer?.span.start ?? 0];
    expect(longer?.shared.map(({ start, end }) => words.slice(start - from, end - from))).toEqual([
      'We will rebuild the old customs house before summer',
      'and ask the mayors, the builders',
      'and all the people of the valley',
    ]);
  });

  test('a short phrase is shared within an event only', () => {
    const phrase = 'He said it was “a very good day” for the town of';
    expect(
      archiveOf([told('a', `${phrase} Elmsworth.`), told('b', `${phrase} Kirkaldy.`)]).quotations,
    ).toEqual([]);
  });
});
