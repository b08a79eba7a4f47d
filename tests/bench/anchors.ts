import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../../src/archive/article.ts';
import type { Block } from '../../src/blocks/kinds.ts';
import { rowsOf, sourceOf } from './dev.ts';

/**
 * Whether links to paragraphs survive a change of the rules: reads real texts as an earlier commit did and as this tree
 * does, and compares the anchors. Run by `npm run bench:anchors -- <git ref>`, `HEAD~40` unless given.
 */

interface NewsRow {
  readonly id: string;
  readonly text: string;
}

interface PageRow {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The part of the reader that anchors rest on, at one commit. */
interface Reader {
  readonly segment: (text: string) => readonly Block[];
  readonly classify: (text: string, blocks: readonly Block[]) => readonly Block[];
  readonly anchorsOf: (article: Article) => ReadonlyMap<Block, string>;
}

const git = (...words: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
};

const readerIn = async (tree: string): Promise<Reader> => {
  const part = (file: string): Promise<object> => {
    const path = join(tree, 'src', file);
    if (!existsSync(path)) throw new Error(`That commit has no src/${file}: choose a later one.`);
    return import(pathToFileURL(path).href);
  };
  return Object.assign(
    {},
    await part('blocks/segment.ts'),
    await part('blocks/classify.ts'),
    await part('archive/anchor.ts'),
  ) as Reader;
};

/** The words of every paragraph with its anchor, in order. */
const paragraphsBy = (reader: Reader, id: string, text: string): readonly (readonly [string, string])[] => {
  const blocks = reader.classify(text, reader.segment(text));
  const anchors = reader.anchorsOf({ source: sourceOf(id, text), blocks, facts: [] });
  return [...anchors].flatMap(([{ kind, start, end }, anchor]) =>
    kind === 'paragraph' ? [[text.slice(start, end), anchor] as const] : [],
  );
};

const ref = process.argv[2] ?? 'HEAD~40';
const folder = mkdtempSync(join(tmpdir(), 'dateline-anchors-'));
const tree = join(folder, 'tree');
git('worktree', 'add', '--detach', tree, ref);
try {
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  const [before, now] = [await readerIn(tree), await readerIn(resolve('.'))];
  const news = rowsOf<NewsRow>('news')?.map(({ id, text }) => [id, text] as const);
  const pages = rowsOf<PageRow>('body')?.flatMap(({ id, texts }) =>
    Object.values(texts).map((text) => [id, text] as const),
  );
  if (!news || !pages) throw new Error('No collection of real text stands beside the repository.');
  console.log(
    `${git('rev-parse', '--short', ref)} (${git('log', '-1', '--format=%cs %s', ref)}) against this tree`,
  );
  for (const [name, texts] of [
    ['articles', news],
    ['pages, five ways', pages],
  ] as const) {
    let all = 0;
    let led = 0;
    let unchanged = 0;
    let kept = 0;
    for (const [id, text] of texts) {
      const then = paragraphsBy(before, id, text);
      const today = paragraphsBy(now, id, text);
      const anchors = new Set(today.map(([, anchor]) => anchor));
      const left = new Map<string, string[]>();
      for (const [words, anchor] of today) left.set(words, [...(left.get(words) ?? []), anchor]);
      for (const [words, anchor] of then) {
        all += 1;
        if (anchors.has(anchor)) led += 1;
        // The same words again are the same paragraph again, in order.
        const same = left.get(words)?.shift();
        if (same === undefined) continue;
        unchanged += 1;
        if (same === anchor) kept += 1;
      }
    }
    const share = (part: number, whole: number): string =>
      `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
    console.log(
      `${name.padEnd(18)} ${texts.length} texts; of ${unchanged} unchanged paragraphs ${share(kept, unchanged)} keep their anchor; ` +
        `of all ${all} links to the old paragraphs ${share(led, all)} still find one`,
    );
  }
} finally {
  git('worktree', 'remove', '--force', tree);
  rmSync(folder, { recursive: true, force: true });
}
