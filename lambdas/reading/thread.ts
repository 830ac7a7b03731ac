import { parentPort } from 'node:worker_threads';
import { onceLoaded } from '../shared/once-loaded.ts';
import type { Said, Task } from './task.ts';

/** The engine with its weights, loaded by the first text that needs it. */
const engine = onceLoaded(async () => {
  const [{ extract }, { loadModel }] = await Promise.all([
    import('../../claims/extract/extract.ts'),
    import('../shared/model.ts'),
  ]);
  const model = loadModel();
  return (input: Parameters<typeof extract>[0]) => extract(input, model);
});

async function work(task: Task) {
  if (task.kind === 'extract') return (await engine())(task.input);
  const { readArticle } = await import('../../intake/read-article.ts');
  return readArticle(task.bytes, task.hint, { mayFetch: task.mayFetch });
}

async function answer(task: Task): Promise<Said> {
  try {
    return { result: await work(task) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)));
