import { factsOf } from '../facts/fact.ts';
import { textOf } from '../text/span.ts';
import type { Article } from './article.ts';

/** Up to six words of a title, lower case, letters and digits only, joined by hyphens. */
export const wordsOf = (title: string): string =>
  (
    title
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'‘’′]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .slice(0, 6)
    .join('-');

const stated = <K extends 'headline' | 'stamp' | 'published' | 'updated'>(article: Article, kind: K) =>
  factsOf(article.facts, kind).find((fact) => fact.basis === 'stated')?.value ?? null;

/**
 * The root-relative address of a story, without the base path: `/2020/01/08/<words>-<short>/`, or
 * `/undated/<words>-<short>/`. It rests on what the file itself states, so neither inference nor
 * another file can move it.
 */
export const addressOf = (article: Article): string => {
  const day = stated(article, 'stamp') ?? stated(article, 'published') ?? stated(article, 'updated');
  const first = article.blocks.find((block) => block.kind === 'paragraph');
  const title = stated(article, 'headline') ?? (first ? textOf(article.source.text, first) : '');
  const name = [wordsOf(title), article.source.short].filter(Boolean).join('-');
  return `/${day ? day.replaceAll('-', '/') : 'undated'}/${name}/`;
};
