import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { isSound, readArticle } from '../../src/archive/article.ts';
import {
  creditsOf,
  filedOn,
  outletOf,
  placeOf,
  publishedOf,
  referencesOf,
  sectionOf,
  titleOf,
  updatedOf,
} from '../../src/archive/select.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { GOLD_FACTS } from './facts.ts';

const vocabulary = readVocabulary();
const archive = buildArchive(
  readSeeds('seeds').map((source) => readArticle(source, vocabulary)),
  vocabulary,
);

describe.each(Object.entries(GOLD_FACTS))('seed %s', (id, gold) => {
  const article = archive.byId.get(id);
  if (!article) throw new Error(`seed ${id} was not read`);

  test('gives its headline as the text has it, else one supplied from its first sentence', () => {
    if (gold.headline) expect(titleOf(article)).toEqual(gold.headline);
    else expect(titleOf(article).basis).toBe('inferred');
    expect(titleOf(article).value).not.toMatch(/^\[|\]$/);
  });

  test('gives outlet, section and place', () => {
    expect(outletOf(article)).toEqual(gold.outlet);
    expect(sectionOf(article)?.value ?? null).toBe(gold.section);
    expect(placeOf(article)?.value ?? null).toBe(gold.place);
  });

  test('gives the days it was filed, published and updated', () => {
    expect(filedOn(article)?.value ?? null).toBe(gold.filed);
    expect(publishedOf(article)?.value ?? null).toBe(gold.published);
    expect(updatedOf(article)?.value ?? null).toBe(gold.updated);
  });

  test('gives its credits in order', () => {
    expect(creditsOf(article)).toEqual(gold.credits);
  });

  test('names the stories it points to, each once, with the day printed beside it', () => {
    const references = referencesOf(article);
    expect(new Set(references.map(({ title }) => title)).size).toBe(references.length);
    expect(Object.fromEntries(references.map(({ title, date }) => [title, date]))).toEqual(gold.references);
  });

  test('names its versions', () => {
    expect(archive.versions.get(id) ?? []).toEqual(gold.versions);
  });

  test('rests every fact on words of its own text, or names the other text', () => {
    expect(isSound(article)).toBe(true);
    for (const fact of article.facts) {
      expect(fact.evidence.length, fact.rule).toBeGreaterThan(0);
      expect(fact.source === undefined, fact.rule).toBe(fact.basis !== 'shared');
      const text = fact.source ? archive.byId.get(fact.source)?.source.text : article.source.text;
      for (const { start, end } of fact.evidence) expect(text?.slice(start, end).trim()).not.toBe('');
    }
  });
});

test('a stated value is what its evidence says', () => {
  for (const { facts, source } of archive.articles) {
    for (const kind of ['headline', 'standfirst', 'place', 'section'] as const) {
      for (const { value, basis, evidence } of factsOf(facts, kind)) {
        const span = evidence[0];
        if (basis === 'stated' && span) expect(source.text.slice(span.start, span.end)).toContain(value);
      }
    }
  }
});
