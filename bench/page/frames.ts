import type { Page } from 'playwright-core';
import * as z from 'zod';
import { tracingMainThread } from './main-thread.ts';

/** Notes the milliseconds of each frame until it is stopped. */
const record = `(() => {
  const frames = [];
  let last;
  let isOn = true;
  const note = (now) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  globalThis.stopFrames = () => { isOn = false; return frames; };
})()`;

/** A moment in which what an action set off is drawn. */
const afterglowMs = 200;

/** How a page drew while something was done in it. */
export interface Drawn {
  /** Milliseconds of its slowest frame, whoever else was busy on the machine. */
  readonly slowest: number;
  readonly usual: number;
  /** Milliseconds of processor time of the longest task of its main thread. */
  readonly task: number;
}

/** Does something in a page, and measures its frames meanwhile. */
export async function drawing(page: Page, work: () => Promise<unknown>): Promise<Drawn> {
  const { result, longest } = await tracingMainThread(page, async () => {
    await page.evaluate(record);
    await work();
    await page.waitForTimeout(afterglowMs);
    return page.evaluate('stopFrames()');
  });
  const frames = z.array(z.number()).min(1).parse(result);
  return { slowest: Math.max(...frames), usual: median(frames), task: longest };
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
