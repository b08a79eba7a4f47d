import type { SearchDocument } from '../../src/search/document.ts';
import { told } from './seeds.ts';

const WORDS =
  `ambassador border ceasefire council crossing delegation election embassy festival forecast garrison
  harbour inflation inquiry journalist kilometre ministry negotiation observer parliament petition quarry railway
  referendum sanction senator settlement strike summit tariff treaty tribunal tunnel uprising verdict vineyard
  volcano warehouse weather witness`.split(/\s+/);
const NAMES =
  `Arkadi Belmonte Chikwe Dragomir Estevez Fitzwilliam Gorbunov Haraldsen Ibragimov Jaramillo Kowalczyk
  Lindqvist Mwangi Nakamura Okonkwo Petrosyan Quintero Rasmussen Szymanski Tchaikov`.split(/\s+/);
const SMALL = 'the of in a to and for on was is'.split(' ');

/** A generator of numbers in [0, 1), the same for the same seed. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** Small made stories, the same for the same seed: common words, a few dozen nouns, names. */
export const madeStories = (count: number, seed = 3): readonly SearchDocument[] => {
  const next = chance(seed);
  const any = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentence = (length: number): string =>
    Array.from({ length }, () => (next() < 0.45 ? any(SMALL) : next() < 0.2 ? any(NAMES) : any(WORDS))).join(
      ' ',
    );
  return Array.from({ length: count }, (_, index) =>
    told(
      `${sentence(6)} ${index}`,
      Array.from({ length: 3 + Math.floor(next() * 4) }, () => `${sentence(18)}.`),
      { day: `2020-01-${String(1 + Math.floor((index * 28) / count)).padStart(2, '0')}` },
    ),
  );
};
