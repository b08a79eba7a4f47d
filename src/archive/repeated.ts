import type { Article } from './article.ts';

const SEVERAL = -1;

/** A number of 53 bits for the letters between two offsets, whatever white space stands among them. */
const keyOf = (text: string, start: number, end: number): number => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160) continue;
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
};

/**
 * The stories without the paragraphs that several of them print word for word: a house's promo, its
 * standing introduction, what went before told again. Such a paragraph says nothing of what happened now.
 */
export const withoutRepeated = (articles: readonly Article[]): readonly Article[] => {
  const holders = new Map<number, number>();
  const printed = articles.map(({ source, blocks }, story) =>
    blocks.map(({ kind, start, end }) => {
      if (kind !== 'paragraph') return null;
      const key = keyOf(source.text, start, end);
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
