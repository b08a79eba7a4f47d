import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { companyOf, headingOf, namesOf, sortKeyOf } from '../../src/archive/names.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();
const archive = buildArchive(
  readSeeds('seeds').map((source) => readArticle(source, vocabulary)),
  vocabulary,
);
const names = namesOf(archive);

describe('the names of an archive', () => {
  it('has one entry for a person, with every form that the stories print', () => {
    const soleimani = names.person.filter(({ id }) => id === 'qassem-soleimani');
    expect(soleimani).toHaveLength(1);
    expect(soleimani[0]?.articles).toHaveLength(4);
    expect(soleimani[0]?.forms.map(({ form }) => form)).toEqual([
      'Soleimani',
      'Qassem Soleimani',
      'Qasem Soleimani',
      'Qassam Soleimani',
      'Qassim Soleimani',
      'Suleimani',
    ]);
  });

  it('is sorted as an index', () => {
    for (const kind of ['person', 'organisation', 'location'] as const) {
      const keys = names[kind].map(({ heading }) => sortKeyOf(heading));
      expect(keys).toEqual([...keys].sort());
    }
  });

  it('knows who and what a name occurs with, and in how many stories', () => {
    const craft = names.person.find(({ id }) => id === 'kelly-craft');
    const company = craft && companyOf(craft.articles, craft);
    expect(company?.person[0]).toMatchObject({ stories: 3 });
    expect(company?.person.map(({ id }) => id)).not.toContain('kelly-craft');
    expect(company?.location.map(({ name }) => name)).toContain('United States');
  });
});

describe('the heading of a person in an index', () => {
  it.each([
    ['Donald Trump', [], 'Trump, Donald'],
    ['Martin Luther King Jr.', [], 'King, Martin Luther Jr.'],
    ['Bashar al-Assad', [], 'al-Assad, Bashar'],
    ['Ursula von der Leyen', [], 'von der Leyen, Ursula'],
    ['Majid Takht Ravanchi', ['Takht Ravanchi'], 'Takht Ravanchi, Majid'],
    ['Xi Jinping', ['Xi'], 'Xi Jinping'],
    ['Pope Francis', [], 'Pope Francis'],
    ['King Charles III', [], 'King Charles III'],
    ['Madonna', [], 'Madonna'],
  ])('of %s', (name, short, heading) => {
    expect(headingOf(name, short)).toBe(heading);
  });

  it('sorts al-Assad under A for Assad', () => {
    expect(sortKeyOf('al-Assad, Bashar')).toBe('assad, bashar');
  });
});
