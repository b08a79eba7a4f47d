import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseAuthorities, readVocabulary } from '../src/vocabulary.ts';

const SCHEMA = z.strictObject({ id: z.string(), name: z.string() });

describe('an authority file', () => {
  it('is a list of entries', () => {
    const { entries, faults } = parseAuthorities('outlets.yaml', '- id: dw\n  name: DW\n', SCHEMA);
    expect(faults).toEqual([]);
    expect(entries).toEqual([{ id: 'dw', name: 'DW' }]);
  });

  it.each([
    ['an unknown field', '- id: dw\n  name: DW\n- id: ap\n  nam: AP\n  name: AP', 'o.yaml:3', 'nam'],
    ['a wrong kind of value', '- id: dw\n  name: DW\n- id: ap\n  name: 7', 'o.yaml:4', 'name'],
    ['a missing field', '- id: dw\n  name: DW\n- id: ap', 'o.yaml:3', 'name'],
    ['an id given twice', '- id: dw\n  name: DW\n- id: dw\n  name: Other', 'o.yaml:3', 'o.yaml:1'],
    ['broken YAML', '- id: dw\n  name: "DW\n', 'o.yaml:', 'quote'],
    ['no list', 'id: dw', 'o.yaml:1', 'array'],
  ])('names file and line of %s', (_, yaml, place, word) => {
    const { faults } = parseAuthorities('o.yaml', yaml, SCHEMA);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(place);
    expect(faults[0]).toContain(word);
  });

  it('is read alike by the fast reader and by the one that knows its lines', () => {
    const anything = z.looseObject({ id: z.string() });
    const folder = 'src/vocabulary';
    for (const file of readdirSync(folder)) {
      const yaml = readFileSync(join(folder, file), 'utf8');
      expect(parseAuthorities(file, yaml, anything).entries, file).toEqual(parse(yaml));
    }
  });

  it('tells the line of an entry in which nothing is wrong', () => {
    const { at } = parseAuthorities('outlets.yaml', '- id: dw\n  name: DW\n- id: ap\n  name: AP\n', SCHEMA);
    expect(at([1, 'id'])).toBe('outlets.yaml:3');
  });

  it('that does not exist in a folder that does not exist is refused', () => {
    expect(() => readVocabulary('nowhere')).toThrow('nowhere');
  });
});

describe('the vocabulary of the archive', () => {
  const { outlets } = readVocabulary();

  it('holds more than a hundred outlets, each name of one outlet only', () => {
    expect(outlets.length).toBeGreaterThan(100);
    const owners = new Map<string, string>();
    for (const { id, name, variants } of outlets) {
      for (const form of [name, ...variants]) {
        expect(owners.get(form) ?? id, form).toBe(id);
        owners.set(form, id);
      }
    }
  });

  it('gives a domain to one outlet only', () => {
    const domains = outlets.flatMap((outlet) => outlet.domains);
    expect(new Set(domains).size).toBe(domains.length);
  });
});

describe('the choices of words', () => {
  const { choices = [] } = readVocabulary();

  it('cover what news is about: force, power, borders, accidents, votes, law, money, states, health, sport', () => {
    expect(choices.length).toBeGreaterThan(50);
    const ids = choices.map(({ id }) => id);
    for (const id of [
      'a-death-by-force',
      'those-who-rule',
      'those-in-the-street',
      'those-who-come-over-a-border',
      'a-mishap',
      'a-win-at-the-polls',
      'a-search-for-the-truth',
      'a-weak-economy',
      'what-states-agree',
      'an-illness-that-spreads',
      'to-win-a-game',
    ])
      expect(ids).toContain(id);
  });

  it.each([
    ['one word, which is no choice', 'war: [war]', 'two words'],
    ['a form in two words of a thing', 'war: [fight]\n    battle: [fight]', 'stands under two words'],
    ['a form in capitals', 'war: [War]\n    battle: [battle]', 'small letters'],
    ['an open form that begins any word', 'war: [war*]\n    battle: [battle]', 'four letters'],
  ])('are refused with %s', (_, words, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-vocabulary-'));
    writeFileSync(join(folder, 'choices.yaml'), `- id: a-war\n  name: A war\n  words:\n    ${words}\n`);
    expect(() => readVocabulary(folder)).toThrow(reason);
    rmSync(folder, { recursive: true });
  });
});
