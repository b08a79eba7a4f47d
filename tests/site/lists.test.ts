import { describe, expect, test } from 'vitest';
import { frontOf } from '../../src/site/front.ts';
import { listingOf, neighbourStories, reachOf } from '../../src/site/listing.ts';
import { leafPaths, leavesOf } from '../../src/site/paging.ts';
import { outletsOf, topicSubjectsOf, treeOf } from '../../src/site/subjects.ts';
import { archiveWith, fact, story } from '../fixtures/stories.ts';

const on = (id: string, day: string, words = 'Short.') =>
  story(id, [fact('stamp', day), fact('headline', id)], [['paragraph', words]]);
const idOf = (article: { readonly source: { readonly id: string } } | null): string | undefined =>
  article?.source.id;

describe('the front page', () => {
  test('is led by the fullest story of the newest day', () => {
    const archive = archiveWith([
      on('old', '2020-01-01', 'A very long story. '.repeat(50)),
      on('brief', '2020-01-02'),
      on('full', '2020-01-02', 'A longer story. '.repeat(20)),
    ]);
    expect(idOf(frontOf(archive).lead)).toBe('full');
  });

  test('holds every story once, by day, newest first, those without a day last', () => {
    const archive = archiveWith([
      story('undated'),
      ...Array.from({ length: 9 }, (_, index) => on(`s${index}`, `2020-01-0${index + 1}`)),
    ]);
    const { lead, beside, under } = frontOf(archive);
    const shown = [
      lead,
      ...beside.flatMap(({ articles }) => articles),
      ...under.flatMap(({ articles }) => articles),
    ];
    expect(shown.map((article) => idOf(article))).toEqual(
      [...'876543210'].map((digit) => `s${digit}`).concat('undated'),
    );
    expect(under.at(-1)?.day).toBeNull();
  });

  test('counts what it leaves out, and stands on nothing too', () => {
    const many = archiveWith(Array.from({ length: 100 }, (_, index) => on(`s${index}`, '2020-01-01')));
    const { lead, beside, under, rest } = frontOf(many);
    const shown = [...beside, ...under].reduce((sum, { articles }) => sum + articles.length, lead ? 1 : 0);
    expect(shown + rest).toBe(100);
    expect(shown).toBeLessThanOrEqual(25);
    expect(frontOf(archiveWith([]))).toEqual({ lead: null, beside: [], under: [], rest: 0 });
  });
});

describe('a listing', () => {
  test('does not begin with the sentence that its supplied headline was taken from', () => {
    const article = story(
      'a',
      [fact('headline', 'The bridge fell on …', 'inferred')],
      [
        ['paragraph', 'RIVERTON -- The bridge fell on Monday.'],
        ['paragraph', 'Nobody was hurt.'],
      ],
    );
    expect(listingOf(article).opening).toBe('Nobody was hurt.');
  });

  test('says how its date is known', () => {
    const { when } = listingOf(story('a', [fact('when', '[2020-01-08,2020-01-09]', 'inferred')]));
    expect(when).toEqual({
      edtf: '[2020-01-08,2020-01-09]',
      words: '8 or 9 January 2020',
      basis: 'inferred',
    });
  });
});

test('the stories before and after one are those filed before and after it; an undated one has none', () => {
  const archive = archiveWith([
    on('a', '2020-01-01'),
    on('b', '2020-01-02'),
    on('c', '2020-01-03'),
    story('none'),
  ]);
  const neighbours = (id: string) => {
    const { earlier, later } = neighbourStories(archive, archive.byId.get(id) ?? story(id));
    return [idOf(earlier), idOf(later)];
  };
  expect(neighbours('b')).toEqual(['a', 'c']);
  expect(neighbours('a')).toEqual([undefined, 'b']);
  expect(neighbours('none')).toEqual([undefined, undefined]);
});

test('the archive reaches from its first day to its last, whatever ties a story to them', () => {
  const archive = archiveWith([
    story('a', [fact('stamp', '2020-01-08'), fact('published', '2020-01-09')]),
    story('b', [fact('when', '2019-12-30/2020-01-02', 'inferred')]),
    story('c'),
  ]);
  expect(reachOf(archive)).toEqual({ from: '2019-12-30', to: '2020-01-09' });
  expect(reachOf(archiveWith([story('c')]))).toBeNull();
});

describe('a long list', () => {
  const rows = Array.from({ length: 250 }, (_, index) => index);

  test('is cut into pages of a hundred, the first at its own address', () => {
    expect(leafPaths(rows).map(({ params, props }) => [params['page'], props.leaf.rows.length])).toEqual([
      [undefined, 100],
      ['page/2', 100],
      ['page/3', 50],
    ]);
  });

  test('loses no row and repeats none', () => {
    expect(leavesOf(rows, undefined, 7).flatMap((leaf) => leaf.rows)).toEqual(rows);
  });

  test('says where each year or letter begins', () => {
    const [leaf] = leavesOf(rows, (row) => (row < 150 ? 'early' : 'late'));
    expect(leaf?.jumps).toEqual([
      { label: 'early', number: 1 },
      { label: 'late', number: 2 },
    ]);
    expect(leavesOf([1], String)[0]?.jumps).toEqual([]);
  });

  test('has one empty page when there is nothing in it', () => {
    expect(leavesOf([])).toEqual([{ rows: [], number: 1, count: 1, jumps: [] }]);
  });
});

describe('subjects', () => {
  const TOPICS = [
    { id: 'politics', label: 'politics', code: '11000000', parent: null, terms: {} },
    { id: 'election', label: 'election', code: null, parent: 'politics', terms: {} },
    { id: 'sport', label: 'sport', code: null, parent: null, terms: {} },
  ];
  const archive = archiveWith(
    [
      story('a', [
        fact('topic', { id: 'election', name: 'election' }, 'inferred'),
        fact('outlet', 'The Times'),
      ]),
      story('b', [fact('topic', { id: 'sport', name: 'sport' }, 'inferred'), fact('outlet', 'Xinhua')]),
      story('c', [fact('outlet', 'Sun & Moon')]),
    ],
    { topics: TOPICS },
  );

  test('a broader topic holds the stories of its narrower ones', () => {
    const topics = topicSubjectsOf(archive);
    expect(topics.map(({ id, articles }) => [id, articles.length])).toEqual([
      ['election', 1],
      ['politics', 1],
      ['sport', 1],
    ]);
    expect(topics[0]?.broader).toEqual([{ id: 'politics', label: 'politics' }]);
  });

  test('an outline sets narrower topics under broader ones', () => {
    expect(treeOf(topicSubjectsOf(archive)).map(({ id }) => id)).toEqual(['politics', 'election', 'sport']);
  });

  test('outlets are filed without their article, under an address made of their name', () => {
    expect(outletsOf(archive).map(({ id, label }) => [id, label])).toEqual([
      ['sun-moon', 'Sun & Moon'],
      ['the-times', 'The Times'],
      ['xinhua', 'Xinhua'],
    ]);
  });
});
