import { DIRECTORY } from '../search/directory.ts';
import { type Answer, type Engine, openEngine, type Request } from '../search/engine.ts';
import type { Result } from '../search/result.ts';

/** What the page sends: where the index lies, and a request; a later one makes an earlier one stale. */
export interface Asked {
  readonly id: number;
  /** The address of the folder of the index. */
  readonly index: string;
  /** The directory, where the page has it already. */
  readonly directory: Uint8Array | null;
  /** Null to open the index and no more. */
  readonly request: Request | null;
}

/** What the page gets back; nothing for a request that went stale. The first results may come before the answer stands. */
export type Told =
  | { readonly id: number; readonly first: readonly Result[] }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly problem: string };

let engine: Promise<Engine> | null = null;
let latest = 0;

/** The directory may change with each build; everything it names is named by its contents. */
const fetchFrom = (index: string, directory: Uint8Array | null) => async (path: string) => {
  if (path === DIRECTORY && directory) return directory;
  const response = await fetch(index + path, path === DIRECTORY ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const opened = ({ index, directory }: Asked): Promise<Engine> => {
  engine ??= openEngine(fetchFrom(index, directory));
  engine.catch(() => {
    engine = null;
  });
  return engine;
};

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const { id, request } = data;
  latest = id;
  const tell = (told: Told): void => postMessage(told);
  try {
    const ready = await opened(data);
    if (!request) return;
    const answer = await ready.search(
      request,
      () => id !== latest,
      (first) => tell({ id, first }),
    );
    if (answer && id === latest) tell({ id, answer });
  } catch (error) {
    if (request && id === latest)
      tell({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
