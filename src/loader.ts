import type { Loader } from 'astro/loaders';
import { seedsFolder } from './seeds.ts';
import { leftPress } from './site/handover.ts';

/** An entry of the content store: which text a story is. The typed article itself is in the archive. */
export interface Entry {
  readonly file: string;
  readonly sha256: string;
}

/**
 * The seeds, one entry a story. Reading them is work for other threads, which hand the typed archive straight to the
 * pages; the store holds what tells Astro which stories there are and which of them changed, so that Astro can go on
 * while they are read.
 */
export const storiesLoader: Loader = {
  name: 'dateline-stories',
  load: async ({ store, watcher }) => {
    const fill = async (): Promise<void> => {
      const taken = await leftPress().taken();
      store.clear();
      for (const { id, file, sha256 } of taken) {
        const data: Entry & Record<string, unknown> = { file, sha256 };
        store.set({ id, data, digest: sha256 });
      }
    };
    await fill();
    const folder = seedsFolder();
    watcher?.add(folder);
    watcher?.on('all', async (_, file) => {
      if (!file.includes(folder)) return;
      leftPress().again();
      await fill();
    });
  },
};
