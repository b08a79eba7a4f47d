import { cut, type Span } from '../text/span.ts';

/** Cuts a text into lines and the white space between them. */
export const segment = (text: string): readonly Span[] => {
  const edges: number[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const words = line[0].trim();
    if (words === '') continue;
    const start = line.index + line[0].indexOf(words);
    edges.push(start, start + words.length);
  }
  return cut(text.length, edges);
};
