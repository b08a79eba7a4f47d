import { factsOf } from '../facts/fact.ts';
import { textOf } from '../text/span.ts';
import type { Article } from './article.ts';

/** What a file system and a reader can bear: at most this many characters of a title go into an address. */
const LONGEST = 60;

/** Up to six words of a title, 60 characters at most, lower case, letters and digits only, joined by hyphens. */
export const wordsOf = (title: string): string => {
  const plain = title
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'‘’′]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 6);
  while (words.length > 1 && words.join('-').length > LONGEST) words.pop();
  return [...words.join('-')].slice(0, LONGEST).join('');
};

const stated = <K extends 'headline' | 'stamp' | 'published' | 'updated'>(article: Article, kind: K) =>
  factsOf(article.facts, kind).find((fact) => fact.basis === 'stated')?.value ?? null;

const addressFor = (article: Article): string => {
  const day = stated(article, 'stamp') ?? stated(article, 'published') ?? stated(article, 'updated');
  const first = article.blocks.find((block) => block.kind === 'paragraph');
  const title = stated(article, 'headline') ?? (first ? textOf(article.source.text, first) : '');
  const name = [wordsOf(title), article.source.short].filter(Boolean).join('-');
  return `/${day ? day.replaceAll('-', '/') : 'undated'}/${name}/`;
};

const MADE = new WeakMap<Article, string>();

/**
 * The root-relative address of a story, without the base path: `/2020/01/08/<words>-<short>/`, or
 * `/undated/<words>-<short>/`. It rests on what the file itself states, so neither inference nor
 * another file can move it.
 */
export const addressOf = (article: Article): string => {
  const address = MADE.get(article) ?? addressFor(article);
  MADE.set(article, address);
  return address;
};
