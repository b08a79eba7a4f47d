import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { dateMentions } from '../../src/facts/dates.ts';
import type { Fact, FactOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { fold } from '../../src/text/fold.ts';

interface GoldMention {
  readonly seed: string;
  readonly context: string;
  readonly edtf: string | null;
}

const GOLD = JSON.parse(readFileSync(join(import.meta.dirname, '../gold/dates.json'), 'utf8')) as {
  readonly mentions: readonly GoldMention[];
};

const printed = (kind: 'stamp' | 'published' | 'updated' | 'when', value: string): Fact => ({
  kind,
  value,
  basis: kind === 'when' ? 'inferred' : 'stated',
  rule: 'by-hand',
  evidence: [],
});

/** What each seed says of its own day, by hand. */
const CLOCKS: Readonly<Record<string, readonly Fact[]>> = {
  '000_a2f502a5848c50ed': [printed('when', '[2020-01-08,2020-01-09]')],
  '001_f17348bc26c36492': [printed('stamp', '2020-01-08')],
  '002_d22befca59272dda': [printed('stamp', '2020-01-08'), printed('published', '2020-01-09')],
  '003_2bebde3f9fde8cdd': [printed('published', '2020-01-07'), printed('updated', '2020-01-08')],
};

const SEEDS = new Map(
  readSeeds(join(import.meta.dirname, '../../seeds')).map((source) => {
    const blocks = classify(source.text, segment(source.text));
    const facts = CLOCKS[source.id] ?? [];
    const vocabulary = { outlets: [], people: [], organisations: [], places: [], topics: [] };
    const mentions = dateMentions({ source, folded: fold(source.text), blocks, facts, vocabulary });
    return [source.id, { text: source.text, mentions }];
  }),
);

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');

/** The mentions that overlap the marked words; every place where the context stands is looked at. */
const mentionsAt = ({ seed, context }: GoldMention): readonly FactOf<'date'>[] => {
  const { text, mentions } = SEEDS.get(seed) ?? { text: '', mentions: [] };
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
