import { Worker } from 'node:worker_threads';
import { archiveFrom } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Made, Press, Progress, Taken } from '../site/handover.ts';
import type { Answer, Asked } from './messages.ts';

/** A thread's work, as far as it has come. */
interface Run {
  readonly thread: Worker;
  readonly taken: Promise<readonly Taken[]>;
  readonly made: Promise<Made>;
}

/** The answer of a kind that a thread gives next; fails where the thread does. It holds the process until then. */
const answered = <K extends Answer['kind']>(
  thread: Worker,
  kind: K,
  progress: Progress,
): Promise<Extract<Answer, { kind: K }>> => {
  thread.ref();
  return new Promise((resolve, reject) => {
    const settle = (done: () => void): void => {
      thread.unref();
      thread.off('message', hear).off('error', fail);
      done();
    };
    const fail = (error: unknown): void => settle(() => reject(error));
    const hear = (answer: Answer): void => {
      if (answer.kind === 'line') progress.say(answer.line);
      else if (answer.kind === 'progress') progress.step(answer.stage, answer.done, answer.all);
      else if (answer.kind === 'failed') fail(answer.error);
      else if (answer.kind === kind) settle(() => resolve(answer as Extract<Answer, { kind: K }>));
    };
    thread.on('message', hear).on('error', fail);
  });
};

/** A press whose thread starts when the archive is first asked for. */
export const openPress = (progress: Progress): Press => {
  let run: Run | undefined;
  const start = (): Run => {
    void run?.thread.terminate();
    const thread = new Worker(new URL('./thread.ts', import.meta.url));
    const articles: Article[] = [];
    thread.on('message', (answer: Answer) => {
      if (answer.kind === 'articles') for (const text of answer.texts) articles.push(JSON.parse(text));
    });
    const made = answered(thread, 'made', progress).then(
      ({ data, intake }): Made => ({ archive: archiveFrom(articles, data), intake }),
    );
    const taken = new Promise<readonly Taken[]>((resolve, reject) => {
      thread.on('message', (answer: Answer) => {
        if (answer.kind === 'taken') resolve(answer.taken);
      });
      made.catch(reject);
    });
    // Whoever asks for the archive hears of a failure; until someone does, it is not the process's end.
    for (const promise of [taken, made]) promise.catch(() => undefined);
    return { thread, taken, made };
  };
  const current = (): Run => {
    run ??= start();
    return run;
  };
  return {
    progress,
    taken: () => current().taken,
    made: () => current().made,
    again: () => {
      run = start();
    },
    write: async (folder) => {
      const { thread, made } = current();
      await made;
      const written = answered(thread, 'written', progress);
      thread.postMessage({ write: folder } satisfies Asked);
      await written;
      await thread.terminate();
    },
  };
};
