import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { type Article, isSound, readArticle } from '../../src/archive/article.ts';
import { filedOn, whenOf } from '../../src/archive/select.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const VOCABULARY = readVocabulary();
const SEEDS = readSeeds(join(import.meta.dirname, '../../seeds')).map((source) =>
  readArticle(source, VOCABULARY),
);
const UNDATED = '000_a2f502a5848c50ed';

const read = (id: string, text: string): Article =>
  readArticle({ id, short: id, file: `${id}.txt`, bytes: 0, sha256: '', text }, VOCABULARY);

describe('the undated seed', () => {
  const archive = buildArchive(SEEDS, VOCABULARY);
  const story = archive.byId.get(UNDATED);
  const reasons = archive.whenReasons.get(UNDATED) ?? [];

  it('was written on 8 or 9 January 2020, inferred', () => {
    expect(story && whenOf(story)).toEqual({ value: '[2020-01-08,2020-01-09]', basis: 'inferred' });
    expect(story && filedOn(story)).toBeNull();
    expect(archive.articles.every(isSound)).toBe(true);
  });

  it('says why: each weekday in step with the day on which another story puts the same event', () => {
    const text = story?.source.text ?? '';
    const told = reasons.map(({ rule, evidence, source, sourceEvidence, day }) => [
      rule,
      text.slice(evidence.start, evidence.end),
      archive.byId.get(source)?.source.text.slice(sourceEvidence.start, sourceEvidence.end),
      day,
    ]);
    expect(told).toContainEqual(['weekday-past', 'Friday', 'January 3, 2020', '2020-01-03']);
    expect(told).toContainEqual(['weekday-past', 'Tuesday', 'Tuesday, Jan. 7', '2020-01-07']);
    expect(told).toContainEqual(['weekday-past', 'Wednesday', 'Wednesday', '2020-01-08']);
    expect(told).toContainEqual(['last-week', 'last week', 'January 3, 2020', '2020-01-03']);
  });

  it('lies in every window that a reason opens', () => {
    for (const { from, to } of reasons) {
      expect(from <= '2020-01-08').toBe(true);
      expect(to >= '2020-01-09').toBe(true);
    }
  });

  it('is dated the same whatever the order of the stories', () => {
    const turned = buildArchive([...SEEDS].reverse(), VOCABULARY);
    expect(turned.byId.get(UNDATED)?.facts).toEqual(story?.facts);
    expect(turned.whenReasons.get(UNDATED)).toEqual(reasons);
  });
});

describe('where evidence is thin', () => {
  const only = (id: string): readonly Article[] => SEEDS.filter(({ source }) => source.id === id);
  const undated = only(UNDATED);

  it.each(['001_f17348bc26c36492', '002_d22befca59272dda', '003_2bebde3f9fde8cdd'])(
    'beside %s alone the seed stays undated',
    (id) => {
      const story = buildArchive([...undated, ...only(id)], VOCABULARY).byId.get(UNDATED);
      expect(story && whenOf(story)).toBeNull();
    },
  );

  it('a story of other things stays undated, and its weekdays unresolved', () => {
    const other = read(
      'garden',
      'The roses opened on Friday.\n\nOn Tuesday it rained; on Wednesday, said Anna Berg, they fell.',
    );
    const story = buildArchive([...SEEDS, other], VOCABULARY).byId.get('garden');
    expect(story && whenOf(story)).toBeNull();
    expect(story && factsOf(story.facts, 'date').map(({ value }) => value.edtf)).toEqual([null, null, null]);
  });

  it('an archive of undated stories stays undated', () => {
    const story = buildArchive(undated, VOCABULARY).byId.get(UNDATED);
    expect(story && whenOf(story)).toBeNull();
  });
});
