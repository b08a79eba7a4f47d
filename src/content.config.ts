import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { type Entry, storiesLoader } from './loader.ts';

export const collections = {
  stories: defineCollection({ loader: storiesLoader, schema: z.custom<Entry>() }),
};
