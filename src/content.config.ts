import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { type Article, isSound } from './archive/article.ts';
import type { Intake } from './archive/intake.ts';
import { intakeLoader, storiesLoader } from './loader.ts';

export const collections = {
  stories: defineCollection({
    loader: storiesLoader,
    schema: z.custom<Article>((value) => isSound(value as Article), 'its blocks must tile its text'),
  }),
  intake: defineCollection({
    loader: intakeLoader,
    schema: z.custom<Pick<Intake, 'quarantined' | 'ignored' | 'diagnostics'>>(),
  }),
};
