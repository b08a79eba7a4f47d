import { textOf } from '../text/span.ts';
import type { Article } from './article.ts';

const RUN = 5;
/** Share of the shorter story's word runs that must stand in the other. */
const CONTAINED = 0.6;
/** A story with fewer runs than this is too short to be told apart from a stock phrase. */
const FEWEST = 12;

/** The runs of five words in a story's paragraphs, each once. */
const runsOf = ({ source, blocks }: Article): ReadonlySet<string> => {
  const runs = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const words =
      textOf(source.text, block)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  }
  return runs;
};

/**
 * Which stories are versions of one another: the accession ids of the others, fullest first. A story
 * with no other version is absent. Pairs come from an inverted index over word runs, so the cost
 * follows what stories share, not their number squared.
 */
export const versionsOf = (articles: readonly Article[]): ReadonlyMap<string, readonly string[]> => {
  const runs = articles.map(runsOf);
  const holders = new Map<string, number[]>();
  runs.forEach((own, index) => {
    for (const run of own) {
      const held = holders.get(run);
      if (held) held.push(index);
      else holders.set(run, [index]);
    }
  });
  const found = new Map<string, readonly string[]>();
  runs.forEach((own, index) => {
    const shared = new Map<number, number>();
    for (const run of own) {
      for (const other of holders.get(run) ?? []) {
        if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const others = [...shared]
      .filter(([other, count]) => {
        const least = Math.min(own.size, runs[other]?.size ?? 0);
        return least >= FEWEST && count >= CONTAINED * least;
      })
      .map(([other]) => other)
      .sort((a, b) => (runs[b]?.size ?? 0) - (runs[a]?.size ?? 0) || a - b);
    const id = articles[index]?.source.id;
    if (id !== undefined && others.length > 0) {
      found.set(
        id,
        others.flatMap((other) => articles[other]?.source.id ?? []),
      );
    }
  });
  return found;
};
