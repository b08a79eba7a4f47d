import type { Vocabulary } from './facts/authority.ts';

/** Reads the authority files beside this module. */
export const readVocabulary = (): Vocabulary => ({
  outlets: [],
  people: [],
  organisations: [],
  places: [],
  topics: [],
});
