import { DIRECTORY } from '../search/directory.ts';
import { type Answer, type Engine, openEngine, type Request } from '../search/engine.ts';

/** What the page sends: where the index lies, and a request; a later one makes an earlier one stale. */
export interface Asked {
  readonly id: number;
  readonly index: string;
  /** Null to open the index and no more. */
  readonly request: Request | null;
}

/** What the page gets back; nothing for a request that went stale. */
export type Told =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly problem: string };

let engine: Promise<Engine> | null = null;
let latest = 0;

/** The directory may change with each build; everything it names is named by its contents. */
const fetchFrom = (index: string) => async (path: string) => {
  const response = await fetch(index + path, path === DIRECTORY ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const opened = (index: string): Promise<Engine> => {
  engine ??= openEngine(fetchFrom(index));
  engine.catch(() => {
    engine = null;
  });
  return engine;
};

addEventListener('message', async ({ data: { id, index, request } }: MessageEvent<Asked>) => {
  latest = id;
  const tell = (told: Told): void => postMessage(told);
  try {
    const ready = await opened(index);
    if (!request) return;
    const answer = await ready.search(request, () => id !== latest);
    if (answer && id === latest) tell({ id, answer });
  } catch (error) {
    if (request && id === latest)
      tell({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
