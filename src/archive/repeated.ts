import { wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { hashOf, keyOf } from './shingles.ts';

const SEVERAL = -1;

/**
 * The stories without the paragraphs that several of them print word for word: a house's promo, its
 * standing introduction, what went before told again. Such a paragraph says nothing of what happened now.
 */
export const withoutRepeated = (articles: readonly Article[]): readonly Article[] => {
  const holders = new Map<number, number>();
  const printed = articles.map(({ source, blocks }, story) =>
    blocks.map(({ kind, start, end }) => {
      if (kind !== 'paragraph') return null;
      const key = keyOf(Int32Array.from(wordsIn(source.text, start, end), ({ plain }) => hashOf(plain)));
      const held = holders.get(key) ?? story;
      holders.set(key, held === story ? story : SEVERAL);
      return key;
    }),
  );
  return articles.map((article, story) => {
    const isOwn = (at: number): boolean => {
      const key = printed[story]?.[at] ?? null;
      return key === null || holders.get(key) !== SEVERAL;
    };
    const blocks = article.blocks.filter((_, at) => isOwn(at));
    return blocks.length === article.blocks.length ? article : { ...article, blocks };
  });
};
