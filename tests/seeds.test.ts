import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../src/archive/diagnostic.ts';
import type { Intake } from '../src/archive/intake.ts';
import { troubleWith } from '../src/intake/folder.ts';
import { intakeOptions, takeIn } from '../src/intake/intake.ts';
import { verdictOf } from '../src/intake/verdict.ts';
import { readSeeds, seedsFolder } from '../src/seeds.ts';
import { folderWith } from './folder.ts';

const STORY = 'A story of some length, told in one line.\n';
const options = intakeOptions({});
const files = (intake: Intake): readonly string[] => intake.sources.map(({ file }) => file);
const lines = (intake: Intake, part: 'quarantined' | 'diagnostics' | 'fatal'): readonly string[] =>
  intake[part].map((diagnostic) => formatDiagnostic(diagnostic, 'seeds'));

test('the four seeds come in whole', () => {
  const intake = takeIn('seeds', options);
  expect(files(intake)).toEqual(
    readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .sort(),
  );
  for (const { file, text } of intake.sources) expect(text).toBe(readFileSync(join('seeds', file), 'utf8'));
  expect([...intake.quarantined, ...intake.ignored, ...intake.diagnostics, ...intake.fatal]).toEqual([]);
});

test('the folder is seeds/, unless SEEDS_DIR says otherwise', () => {
  expect(seedsFolder({})).toBe('seeds');
  expect(seedsFolder({ SEEDS_DIR: '/srv/texts' })).toBe('/srv/texts');
});

describe('what is read', () => {
  test('*.txt at any depth, in the order of their paths; the rest is named', () => {
    const deep = `${'d/'.repeat(60)}deep.txt`;
    const intake = takeIn(
      folderWith({
        'b.txt': STORY,
        'A.TXT': STORY,
        [deep]: STORY,
        'notes.md': 'x',
        '.hidden.txt': STORY,
        'sub/catalogue.yaml': 'x: 1',
      }),
      options,
    );
    expect(files(intake)).toEqual(['A.TXT', 'b.txt', deep]);
    expect(intake.ignored.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      '.hidden.txt: a hidden file',
      'notes.md: its name does not end in .txt',
      'sub/catalogue.yaml: a catalogue is read from the top of the folder only',
    ]);
  });

  test('one file, whatever its ending', () => {
    const folder = folderWith({ 'story.text': STORY });
    expect(readSeeds(join(folder, 'story.text')).map(({ id }) => id)).toEqual(['story.text']);
  });

  test('UTF-16 with its mark', () => {
    const folder = folderWith({ 'a.txt': Buffer.from(`\ufeff${STORY}`, 'utf16le') });
    expect(readSeeds(folder).map(({ text }) => text)).toEqual([STORY]);
  });

  test('names with spaces, emoji, a newline; the odd ones are told', () => {
    const intake = takeIn(
      folderWith({ 'two words 😀.txt': STORY, 'new\nline.txt': 'Another story.' }),
      options,
    );
    expect(intake.sources.map(({ id }) => id)).toEqual(['new\nline', 'two words 😀']);
    expect(lines(intake, 'diagnostics')).toEqual([
      'seeds/new\\u000aline.txt: its name holds a control character. It is read, and shown with the character escaped; rename it if you can.',
    ]);
  });

  test('a name is one name whether its accents are composed or not', () => {
    const intake = takeIn(
      folderWith({ 'caf\u00e9.txt': STORY, 'sub/cafe\u0301.txt': 'Another story.' }),
      options,
    );
    expect(intake.fatal.map(({ rule }) => rule)).toEqual(['same-id']);
  });

  test('names that differ in capitals only are two stories, and told', () => {
    const intake = takeIn(folderWith({ 'Story.txt': STORY, 'story.txt': 'Another story.' }), options);
    expect(new Set(intake.sources.map(({ short }) => short)).size).toBe(2);
    expect(intake.diagnostics.map(({ rule }) => rule)).toEqual(['case-only']);
  });
});

describe('what is quarantined', () => {
  test('each with the place and what to do; the rest is read', () => {
    const folder = folderWith({
      'good.txt': STORY,
      'latin.txt': Buffer.concat([Buffer.from('A naïve reader of c', 'latin1'), Buffer.from(STORY)]),
      'empty.txt': '',
      'picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
    });
    const intake = takeIn(folder, options);
    expect(files(intake)).toEqual(['good.txt']);
    expect(lines(intake, 'quarantined')).toEqual([
      'seeds/empty.txt: the file is empty. Put the text into it, or remove it.',
      'seeds/latin.txt: byte 4: not valid UTF-8 (byte 0xEF). Save the file as UTF-8; it may be Windows-1252 or Latin-1 now.',
      'seeds/picture.txt: byte 4: a NUL byte, so not text. Move the file out of the folder if it is no text, else remove the NULs.',
    ]);
  });

  test('a file over the limit, unread', () => {
    const intake = takeIn(folderWith({ 'big.txt': STORY }), intakeOptions({ MAX_SEED_MB: '0.00001' }));
    expect(intake.quarantined.map(({ rule }) => rule)).toEqual(['too-large']);
  });

  test('links that lead out of the folder, or nowhere; links within it are followed once', () => {
    const outside = folderWith({ 'secret.txt': STORY });
    const folder = folderWith({ 'sub/real.txt': STORY });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    symlinkSync(outside, join(folder, 'outside'));
    symlinkSync('missing.txt', join(folder, 'nowhere.txt'));
    symlinkSync('sub/real.txt', join(folder, 'within.txt'));
    symlinkSync('.', join(folder, 'loop'));
    const intake = takeIn(folder, options);
    expect(files(intake)).toEqual(['sub/real.txt', 'within.txt']);
    expect(intake.quarantined.map(({ file, rule }) => `${file}: ${rule}`)).toEqual([
      'nowhere.txt: link-nowhere',
      'out.txt: link-out',
      'outside: link-out',
    ]);
    expect(intake.ignored.map(({ file }) => file)).toEqual(['loop']);
  });

  test('a pipe is never opened, for it would never end', () => {
    const folder = folderWith({ 'a.txt': STORY });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(takeIn(folder, options).ignored).toEqual([
      { file: 'pipe.txt', reason: 'neither a file nor a folder' },
    ]);
  });

  test('a name that is not UTF-8', () => {
    const folder = folderWith({ 'a.txt': STORY });
    copyFileSync(
      join(folder, 'a.txt'),
      Buffer.concat([Buffer.from(`${folder}/caf`), Uint8Array.of(0xe9), Buffer.from('.txt')]),
    );
    expect(takeIn(folder, options).quarantined.map(({ rule }) => rule)).toEqual(['file-name']);
  });
});

describe('faults of the disk', () => {
  test('a file of 200 MB is told by its size, unread', () => {
    const folder = folderWith({ 'a.txt': STORY, 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), 200 * 1024 * 1024);
    expect(lines(takeIn(folder, options), 'quarantined')).toEqual([
      'seeds/huge.txt: 209715200 bytes, over the limit of 20971520. Cut it into stories, or raise MAX_SEED_MB.',
    ]);
  });

  test('folders deeper than a path may be long: what is above is read, the rest is named', () => {
    const folder = folderWith({ 'a.txt': STORY });
    const name = 'd'.repeat(200);
    execFileSync('sh', [
      '-c',
      `cd "${folder}" && for i in $(seq 25); do mkdir ${name}; cd ${name}; echo x > s$i.txt; done 2>/dev/null`,
    ]);
    const { sources, quarantined } = takeIn(folder, options);
    expect(sources.length).toBeGreaterThan(10);
    expect(quarantined.map(({ message }) => message)).toContain('its path is too long for this system');
    execFileSync('rm', ['-rf', folder]);
  });

  test('a path that is not there is told in words', () => {
    expect(() => takeIn('no-such-folder', options)).toThrow(
      'no-such-folder: there is no such file or folder. Look at the path.',
    );
  });

  test.each([
    ['ENOENT', 'vanished'],
    ['EACCES', 'no leave'],
    ['EIO', "can't read it (EIO)"],
  ])('%s is put in words', (code, words) => {
    const { message, mend } = troubleWith('x.txt', Object.assign(new Error(code), { code }));
    expect(message).toContain(words);
    expect(mend).not.toBeNull();
  });

  test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read are quarantined', () => {
    const folder = folderWith({ 'a.txt': STORY, 'locked.txt': STORY, 'shut/b.txt': STORY });
    chmodSync(join(folder, 'locked.txt'), 0);
    chmodSync(join(folder, 'shut'), 0);
    const intake = takeIn(folder, options);
    chmodSync(join(folder, 'shut'), 0o700);
    expect(files(intake)).toEqual(['a.txt']);
    expect(intake.quarantined.map(({ file, rule }) => `${file}: ${rule}`)).toEqual([
      'locked.txt: unreadable',
      'shut: unreadable',
    ]);
  });

  test('2,000 tiny seeds in one folder are read', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`${n % 40}/s${n}.txt`, `Story ${n} was told.`]),
    );
    expect(files(takeIn(folderWith(many), options))).toHaveLength(2000);
  });
});

describe('the verdict', () => {
  const faulty = (): Intake =>
    takeIn(
      folderWith({ 'good.txt': STORY, 'one.txt': '', 'two.txt': Uint8Array.of(0xff), 'n.md': '' }),
      options,
    );

  test('a run goes on without its quarantined files, and counts them', () => {
    const verdict = verdictOf(faulty(), { folder: 'seeds', strict: false });
    expect(verdict.passes).toBe(true);
    expect(verdict.lines.at(-1)).toBe('seeds: 1 story read, 2 files quarantined, 1 other file not read.');
  });

  test('a strict run ends, after every fault is told', () => {
    const verdict = verdictOf(faulty(), { folder: 'seeds', strict: true });
    expect(verdict.passes).toBe(false);
    expect(verdict.lines.filter((line) => /^seeds\/(one|two)\.txt: /.test(line))).toHaveLength(2);
  });

  test('two files with one id end any run, and both are named', () => {
    const intake = takeIn(folderWith({ 'a/x.txt': STORY, 'b/x.txt': 'Another story.' }), options);
    const verdict = verdictOf(intake, { folder: 'seeds', strict: false });
    expect(verdict.passes).toBe(false);
    expect(verdict.lines).toContain(
      'seeds/b/x.txt: its accession id “x” is also that of a/x.txt. Rename one of the two: the id is the name without its ending, whatever the folder.',
    );
  });
});
