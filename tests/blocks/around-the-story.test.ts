import { describe, expect, it } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';

const STORY = [
  'The council of the city voted on Thursday to replace every pipe of lead by the end of the decade.',
  '"Families should not have to wait another generation for safe water," said its president on the night.',
  'The plan will be paid for with a rise in rates, and it covers some eleven thousand homes in the east.',
  'The first street will be dug up in March, and the last one eight years later, the engineers told members.',
  'Nobody in the chamber spoke against it, though two members stayed away when the vote was called at last.',
];

/** What each of some lines around a story is taken for. */
const kindsOf = (ahead: readonly string[], behind: readonly string[]): readonly string[] => {
  const text = [...ahead, ...STORY, ...behind].join('\n\n');
  return classify(text, segment(text))
    .filter(({ kind, start, end }) => kind !== 'gap' && !STORY.includes(text.slice(start, end)))
    .map(({ kind }) => kind);
};

const HEADLINE = 'City to replace every pipe of lead within a decade';

describe('what an editor adds to a story', () => {
  it.each([
    ['a correction', 'Correction (Jan. 8): The first street was named wrongly in this story.', 'note'],
    ['a German one', 'Berichtigung: Die erste Straße war in diesem Text falsch benannt.', 'note'],
    ['what an earlier version said', 'An earlier version of this article misspelt a name.', 'note'],
    ['the same in French', 'Une version précédente de cet article donnait un autre nom.', 'note'],
    ["an editor's note", "[Editor's note: The writer sat on the council until 2019.]", 'note'],
    ['what was changed', 'This story has been updated with the words of the mayor.', 'note'],
    ['the time of a change', 'Updated at 6:10 a.m. ET', 'published'],
  ])('%s', (_, line, kind) => {
    expect(kindsOf([HEADLINE], [line])).toEqual(['headline', kind]);
  });

  it('a heading alone, and the note below it', () => {
    const lines = [
      'Corrections & Amplifications',
      'The first street to be dug up is Mill Lane, not Hill Lane.',
    ];
    expect(kindsOf([HEADLINE], lines)).toEqual(['headline', 'note', 'note']);
  });

  it('but how often a story was shared is no note on it', () => {
    expect(kindsOf([HEADLINE], ['This story has been shared 52,174 times.'])).not.toContain('note');
  });
});

describe('who wrote the story, said behind it', () => {
  it.each([
    '— Jane Roe is a senior fellow at the institute and the author of several books on water.',
    'Roe reported from Geneva. John Doe contributed from Tehran.',
    'Write to Jane Roe at jane.roe@example.org',
  ])('%s', (line) => {
    expect(kindsOf([HEADLINE], [line])).toEqual(['headline', 'credit']);
  });
});

it('a last paragraph may tell of anyone: it stays in the story', () => {
  expect(kindsOf([HEADLINE], ['Jane Roe is a professor of water at the university.'])).toEqual([
    'headline',
    'paragraph',
  ]);
});

describe('points that sum a story up ahead of it', () => {
  it('under a heading of their own', () => {
    const points = [
      'Story highlights City will replace eleven thousand pipes',
      'The work begins in March and takes eight years',
      'Rates rise to pay for it',
    ];
    expect(kindsOf([HEADLINE, ...points], [])).toEqual([
      'headline',
      'navigation',
      'standfirst',
      'standfirst',
      'standfirst',
    ]);
  });

  it('and how old a page is, is none of them', () => {
    expect(kindsOf([HEADLINE, 'This article is more than 2 years old'], [])).toEqual(['headline', 'widget']);
  });
});

it('a last sentence that an advertisement cuts off is still of the story', () => {
  const last = 'In the east, the pipes were laid in the same year as the railway to the coast.';
  expect(kindsOf([HEADLINE], ['Advertisement', last])).toEqual(['headline', 'widget', 'paragraph']);
});

it('a first sentence full of names, ended by a full stop, is no headline', () => {
  const first = 'Last month, Example Airlines CEO John Doe was named Speaker of the Year by the magazine.';
  expect(kindsOf([first], [])).toEqual(['paragraph']);
});

describe('what a text begins with', () => {
  it('the address of the page is no headline, and the next line may be', () => {
    const ahead = ['https://news.example/water/lead-pipes-to-go', HEADLINE];
    expect(kindsOf(ahead, [])).toEqual(['navigation', 'headline']);
  });

  it('nor is the day, where no site is named behind it', () => {
    expect(kindsOf(['Friday, June 7, 2013', HEADLINE], [])).toEqual(['published', 'headline']);
  });

  it('a headline may be long where the day stands below it', () => {
    const long =
      'Runner throws for 205 yards in the last quarter as the visitors beat the home side 20 to 13 and clinch a place';
    expect(kindsOf([long, 'Published December 23, 2012'], [])).toEqual(['headline', 'published']);
  });

  it.each(["Deputy's Alleged Killer Held", 'Maker Patches Browser, But Security Issues Remain'])(
    'capitals alone are no list of authors: %s',
    (line) => {
      expect(kindsOf([line], [])).toEqual(['headline']);
    },
  );

  it('a short sentence ahead of the story is no menu', () => {
    expect(kindsOf(['The pipes are going.'], [])).not.toContain('navigation');
  });

  it.each([
    'READ: The address of the mayor to the city council',
    'Is the council to blame for lead in the water? Its president says that engineers failed',
    'Home loan approvals rising again',
    'Updated plans for the pipes are revealed',
    'Water Rates Plan',
  ])('whatever word it begins with, a headline is one: %s', (line) => {
    expect(kindsOf([line], [])).toEqual(['headline']);
  });

  it('a name alone that the story does not hold is its author', () => {
    expect(kindsOf(['Jane Roe'], [])).toEqual(['byline']);
  });

  it.each(['Home | News', 'Support us', 'Search'])('a menu is none: %s', (line) => {
    expect(kindsOf([line], [])).not.toContain('headline');
  });

  it('a name may be a small word too', () => {
    expect(kindsOf([HEADLINE, 'Will Roe'], [])).toEqual(['headline', 'byline']);
  });

  it('thoughts on a matter are no comments', () => {
    expect(kindsOf(['5 Thoughts on Why the City Picked Its New Pipes'], [])).toEqual(['headline']);
  });

  it('a date may be spaced out', () => {
    expect(kindsOf([HEADLINE, '12 / 16 / 08 1: 30 AM EST'], [])).toEqual(['headline', 'published']);
  });
});
