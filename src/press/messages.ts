import type { ArchiveData } from '../archive/archive.ts';
import type { Made, Taken } from '../site/handover.ts';

/** What the press thread is asked once the archive is made: to write its editions into a folder. */
export interface Asked {
  readonly write: string;
}

/** What the press thread answers. */
export type Answer =
  | { readonly kind: 'line'; readonly line: string }
  | {
      readonly kind: 'progress';
      readonly stage: 'reading' | 'editions';
      readonly done: number;
      readonly all: number;
    }
  | { readonly kind: 'taken'; readonly taken: readonly Taken[] }
  /** Some of the articles, in their order, each as JSON: a string takes less room on its way than a tree, and leaves a smaller one. */
  | { readonly kind: 'articles'; readonly texts: readonly string[] }
  | { readonly kind: 'made'; readonly data: ArchiveData; readonly intake: Made['intake'] }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly error: unknown };
