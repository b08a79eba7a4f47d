import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { type FactOf, factsOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { fold } from '../../src/text/fold.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

interface GoldMention {
  readonly seed: string;
  readonly context: string;
  readonly edtf: string | null;
}

const GOLD = JSON.parse(readFileSync(join(import.meta.dirname, '../gold/dates.json'), 'utf8')) as {
  readonly mentions: readonly GoldMention[];
};

const VOCABULARY = readVocabulary();
const SEEDS = buildArchive(
  readSeeds(join(import.meta.dirname, '../../seeds')).map((source) => readArticle(source, VOCABULARY)),
  VOCABULARY,
).byId;

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');

/** The mentions that overlap the marked words; every place where the context stands is looked at. */
const mentionsAt = ({ seed, context }: GoldMention): readonly FactOf<'date'>[] => {
  const article = SEEDS.get(seed);
  const text = article?.source.text ?? '';
  const mentions = factsOf(article?.facts ?? [], 'date');
  const [before = '', marked = '', after = ''] = plain(context).split(/\[\[|\]\]/);
  const words = fold(text).replace(/\s/g, ' ');
  const whole = before + marked + after;
  const starts: number[] = [];
  for (let at = words.indexOf(whole); at >= 0; at = words.indexOf(whole, at + 1))
    starts.push(at + before.length);
  expect(starts).not.toEqual([]);
  return starts.flatMap((start) =>
    mentions.filter(({ evidence }) =>
      evidence.some((span) => span.start < start + marked.length && start < span.end),
    ),
  );
};

const datable = GOLD.mentions.filter(({ edtf }) => edtf !== null);
const vague = GOLD.mentions.filter(({ edtf }) => edtf === null);

describe('the dates of the seeds, as read by hand', () => {
  it('are 38 that mean a day or a period and 13 that must stay vague', () => {
    expect([datable.length, vague.length]).toEqual([38, 13]);
  });

  it.each(datable)('$seed: $context is $edtf', (mention) => {
    const values = mentionsAt(mention).map(({ value }) => value.edtf);
    expect(values).toContain(mention.edtf);
    expect(new Set(values).size).toBe(1);
  });

  it.each(vague)('$seed: $context is no date', (mention) => {
    expect(mentionsAt(mention).filter(({ value }) => value.edtf !== null)).toEqual([]);
  });
});
