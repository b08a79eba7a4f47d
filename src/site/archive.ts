import { getCollection } from 'astro:content';
import type { Archive } from '../archive/archive.ts';
import { leftPress, type Made } from './handover.ts';

let asked: Promise<unknown> | undefined;

/** What was made; the store is asked too, so that in development a changed seed draws its pages again. */
const made = async (): Promise<Made> => {
  asked ??= getCollection('stories');
  await asked;
  return leftPress().made();
};

/**
 * The archive that every page shows. This module is the only reader of the content store: a `getCollection`
 * in each page makes a build quadratic.
 */
export const theArchive = async (): Promise<Archive> => (await made()).archive;

/** The files that were quarantined or left unread, and the remarks on those that were read. */
export const theIntake = async (): Promise<Made['intake']> => (await made()).intake;
