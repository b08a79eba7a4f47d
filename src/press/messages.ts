import type { ArchiveData } from '../archive/archive.ts';
import type { Made } from '../site/handover.ts';

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
  | { readonly kind: 'made'; readonly data: ArchiveData; readonly intake: Made['intake'] }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly error: unknown };
