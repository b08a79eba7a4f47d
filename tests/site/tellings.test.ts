import { describe, expect, test } from 'vitest';
import { copiesOf, cutsOf, eventViewOf, namePathsOf, wireOf } from '../../src/site/tellings.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { folderFor } from '../folder.ts';

const seeds = archiveOf('seeds');

const REPORT = [
  'LISSENBERG (Reuters) - The Ostrava dam gave way at dawn on Tuesday and sent the Quarne river through Brindlemoor, where crews pulled 41 people from the water, fire chief Hanna Veldkamp said.',
  'Veldkamp told reporters that the dam had been inspected in spring and that nobody had warned the town below it of the cracks that were found then.',
  'Minister Paolo Trentini promised an inquiry and asked the people of the valley to stay away from the river until the water had fallen.',
].join('\n\n');

const storyOf = (archive: typeof seeds, id: string) => {
  const article = archive.byId.get(id);
  if (!article) throw new Error(`No story ${id}.`);
  return article;
};

describe('copies of one text', () => {
  const archive = archiveOf(
    folderFor({
      'first.txt': `Dam gives way above Brindlemoor\n\n${REPORT}`,
      'second.txt': `Flood in the Quarne valley\n\n${REPORT}`,
      'catalogue.yaml': 'first:\n  outlet: The Guardian\nsecond:\n  outlet: NPR\n',
    }),
  );
  const copies = copiesOf(archive, storyOf(archive, 'first'));

  test('that several outlets print name their wire', () => {
    expect(copies).toHaveLength(2);
    expect(wireOf(copies)).toBe('Reuters');
  });

  test('that one outlet printed twice are nobody’s wire', () => {
    expect(wireOf(copiesOf(seeds, storyOf(seeds, '001_f17348bc26c36492')))).toBeNull();
  });

  test('stand with the fullest first', () => {
    expect(copiesOf(seeds, storyOf(seeds, '001_f17348bc26c36492')).map(({ source }) => source.id)).toEqual([
      '002_d22befca59272dda',
      '001_f17348bc26c36492',
    ]);
  });
});

describe('the event of the seeds', () => {
  const view = eventViewOf(seeds, storyOf(seeds, '000_a2f502a5848c50ed'));

  test('takes its title from a printed headline of its most central telling', () => {
    expect(view?.title).toEqual({
      value: "At UN, US and Iran invoke 'self-defense' for military confrontation",
      basis: 'stated',
    });
  });

  test('says what its tellings share: people, organisations, places, what is numbered, days', () => {
    for (const shared of ['Kelly Craft', 'United Nations', 'Iran', 'Article 51', '7 January 2020'])
      expect(view?.shares).toContain(shared);
  });

  test('counts copies as one telling', () => {
    expect(view?.tellings.map(({ copies }) => copies.length).sort()).toEqual([0, 0, 1]);
  });

  test('leads from its names to their pages', () => {
    const paths = namePathsOf(view?.tellings.map(({ article }) => article) ?? []);
    expect(paths.get('Kelly Craft')).toBe('/people/kelly-craft/');
    expect(paths.get('Iran')).toBe('/places/iran/');
  });
});

describe('a shared quotation', () => {
  const standing = seeds.quotations.find(({ words }) => words.startsWith('appears to be standing down'));

  test('stands once for copies that cut it alike, with a link to each', () => {
    const cuts = standing ? cutsOf(seeds, standing) : [];
    expect(
      cuts.map(({ places }) => places.map(({ article }) => article.source.id.slice(0, 3)).sort()),
    ).toEqual([['001', '002'], ['000']]);
  });

  test('has in ink what all its cuts share', () => {
    const [longer] = standing ? cutsOf(seeds, standing) : [];
    const ink = longer?.words.filter(({ shared }) => shared).map(({ words }) => words);
    expect(ink).toEqual(['appears to be standing down']);
  });
});
