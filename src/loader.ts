import type { Loader } from 'astro/loaders';
import { seedsFolder } from './seeds.ts';
import { leftPress, type Made } from './site/handover.ts';

/** An entry of the content store: which text a story is. The typed article itself is in the archive. */
export interface Entry {
  readonly file: string;
  readonly sha256: string;
}

/**
 * The seeds, one entry a story. Reading them is work for other threads, which hand the typed archive straight to the
 * pages; the store holds what tells Astro which stories there are and which of them changed.
 */
export const storiesLoader: Loader = {
  name: 'dateline-stories',
  load: async ({ store, watcher }) => {
    const fill = ({ archive }: Made): void => {
      store.clear();
      for (const { source } of archive.articles) {
        const data: Entry & Record<string, unknown> = { file: source.file, sha256: source.sha256 };
        store.set({ id: source.id, data, digest: source.sha256 });
      }
    };
    fill(await leftPress().made());
    const folder = seedsFolder();
    watcher?.add(folder);
    watcher?.on('all', async (_, file) => {
      if (file.includes(folder)) fill(await leftPress().again());
    });
  },
};
