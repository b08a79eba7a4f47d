import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readVocabulary } from '../../src/vocabulary.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is said of authority files with these contents. */
const faultsOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-vocabulary-'));
  folders.push(folder);
  for (const [file, yaml] of Object.entries(files)) writeFileSync(join(folder, file), yaml);
  try {
    readVocabulary(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(`${folder}/`, '') : '';
  }
};

describe('authority files together', () => {
  it('may give a short form to several entries', () => {
    expect(
      faultsOf({
        'people.yaml': '- id: a\n  name: Ann Lee\n  short: [Lee]\n- id: b\n  name: Bo Lee\n  short: [Lee]\n',
      }),
    ).toBe('');
  });

  it('may not give one form to two entries, however it is printed', () => {
    const faults = faultsOf({
      'people.yaml': '- id: sea\n  name: Jordan Sea\n',
      'places.yaml': '- id: jordan\n  name: Jordan\n  variants:\n    - Kingdom\n    - Jordan-Sea\n',
    });
    expect(faults).toContain(
      'places.yaml:5: the form "Jordan-Sea" of "jordan" stands already under "sea" in people.yaml:2',
    );
  });

  it('may hold an acronym beside the word that it spells', () => {
    expect(faultsOf({ 'organisations.yaml': '- id: who\n  name: WHO\n- id: band\n  name: Who\n' })).toBe('');
  });

  it('may not repeat an outlet among the organisations', () => {
    const faults = faultsOf({
      'outlets.yaml': '- id: dw\n  name: DW\n',
      'organisations.yaml': '- id: dw\n  name: Deutsche Welle\n',
    });
    expect(faults).toContain('organisations.yaml:1: the id "dw" is an outlet\'s in outlets.yaml:1');
  });

  it('name a place around a place that exists', () => {
    expect(faultsOf({ 'places.yaml': '- id: paris\n  name: Paris\n  within: france\n' })).toContain(
      'places.yaml:3: "paris" names "france" as its within, which no entry is',
    );
  });

  it('come round to no place and no topic again', () => {
    const places = '- id: a\n  name: A\n  within: b\n- id: b\n  name: B\n  within: a\n';
    expect(faultsOf({ 'places.yaml': places })).toContain(
      'places.yaml:3: "a" comes round to itself by its within',
    );
    const topics = '- id: a\n  label: a\n  parent: a\n';
    expect(faultsOf({ 'topics.yaml': topics })).toContain(
      'topics.yaml:3: "a" comes round to itself by its parent',
    );
  });

  it('hold no unknown key', () => {
    const faults = faultsOf({ 'people.yaml': '- id: a\n  name: Ann Lee\n  nick: Annie\n' });
    expect(faults).toMatch(/people\.yaml:\d+: .*nick/);
  });
});
