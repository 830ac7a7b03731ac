import type { Page } from 'playwright-core';
import * as z from 'zod';

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds of processor time, which waiting for other processes does not add to. */
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

/** Does some work in the page; gives its result and the longest task of the page's main thread, in ms of processor time. */
export async function tracingMainThread<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ result: T; longest: number }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page without a browser of its own cannot be traced');
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = Trace.parse(JSON.parse(trace.toString()));
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid}:${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)));
  return { result, longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}
