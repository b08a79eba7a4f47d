import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBag } from '../../src/editions/bag.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { folderWith } from '../folder.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );

/** A checker written from RFC 8493: everything that is wrong with a bag. */
const faultsOfBag = (bag: string): readonly string[] => {
  const faults: string[] = [];
  const text = (file: string): string => readFileSync(join(bag, file), 'utf8');
  if (!/^BagIt-Version: \d+\.\d+\nTag-File-Character-Encoding: UTF-8\n$/.test(text('bagit.txt')))
    faults.push('bagit.txt: not the two lines that section 2.1.1 asks for');
  const entries = (file: string): Map<string, string> => {
    const found = new Map<string, string>();
    for (const line of text(file)
      .split(/\r\n|\r|\n/)
      .filter(Boolean)) {
      const [, sum = '', path = ''] = /^([0-9a-fA-F]{64})[ \t]+(.+)$/.exec(line) ?? [];
      const name = path.replace(/%(0A|0D|25)/gi, (code) =>
        String.fromCharCode(Number.parseInt(code.slice(1), 16)),
      );
      if (sum === '') faults.push(`${file}: “${line}” is no entry`);
      if (found.has(name)) faults.push(`${file}: ${name} stands twice`);
      if (/^\/|(^|\/)\.\.(\/|$)/.test(name)) faults.push(`${file}: ${name} leaves the bag`);
      found.set(name, sum.toLowerCase());
    }
    return found;
  };
  const check = (file: string, sums: Map<string, string>): void => {
    for (const [name, sum] of sums) {
      try {
        const bytes = readFileSync(join(bag, name));
        if (createHash('sha256').update(bytes).digest('hex') !== sum)
          faults.push(`${file}: ${name} has changed`);
      } catch {
        faults.push(`${file}: ${name} is missing`);
      }
    }
  };
  const payload = entries('manifest-sha256.txt');
  const tags = entries('tagmanifest-sha256.txt');
  check('manifest-sha256.txt', payload);
  check('tagmanifest-sha256.txt', tags);
  for (const name of payload.keys()) if (!name.startsWith('data/')) faults.push(`${name} is no payload`);
  let octets = 0;
  let count = 0;
  for (const file of filesIn(bag)) {
    if (file.startsWith('data/')) {
      octets += statSync(join(bag, file)).size;
      count += 1;
      if (!payload.has(file)) faults.push(`${file} is in no manifest`);
    } else if (file !== 'tagmanifest-sha256.txt' && !tags.has(file))
      faults.push(`${file} is in no tag manifest`);
  }
  const [, oxum] = /^Payload-Oxum: (.*)$/m.exec(text('bag-info.txt')) ?? [];
  if (oxum !== `${octets}.${count}`)
    faults.push(`Payload-Oxum says ${oxum}, the payload is ${octets}.${count}`);
  return faults;
};

const packed = (seeds: string): string => {
  const bag = folderWith({});
  writeBag(archiveOf(seeds), seeds, bag);
  return bag;
};

describe('a bag of the archive', { timeout: 60_000 }, () => {
  test('of the seeds is complete and valid, and holds each of them byte for byte', () => {
    const bag = packed('seeds');
    expect(faultsOfBag(bag)).toEqual([]);
    for (const file of readdirSync('seeds').filter((name) => name.endsWith('.txt')))
      expect(readFileSync(join(bag, 'data/seeds', file))).toEqual(readFileSync(join('seeds', file)));
  });

  test('of files with names that would break a manifest is valid too, catalogue and folders included', () => {
    const bag = packed(
      folderWith({
        'a/deep/100% new\nline.txt': 'One story that was told.',
        'café 😀.txt': 'Another story that was told.',
        'catalogue.yaml': 'café 😀:\n  withdrawn: by its author\n',
      }),
    );
    expect(faultsOfBag(bag)).toEqual([]);
    expect(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')).toContain(
      'data/seeds/a/deep/100%25 new%0Aline.txt',
    );
    expect(filesIn(bag)).toContain('data/seeds/catalogue.yaml');
  });

  test('the checker finds a changed, a missing and a stray file', () => {
    const bag = packed(folderWith({ 'a.txt': 'One story that was told.', 'b.txt': 'Another story.' }));
    writeFileSync(join(bag, 'data/seeds/a.txt'), 'One story that was forged');
    rmSync(join(bag, 'data/seeds/b.txt'));
    mkdirSync(join(bag, 'data/x'));
    writeFileSync(join(bag, 'data/x/stray.txt'), '');
    expect(faultsOfBag(bag).join('\n')).toMatch(
      /a\.txt has changed.*b\.txt is missing.*stray\.txt is in no manifest/s,
    );
  });
});
