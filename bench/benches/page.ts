import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { type Desk, openDesk } from '../page/desk.ts';
import { tracingMainThread } from '../page/main-thread.ts';
import { serveClaims } from '../page/many-claims.ts';
import type { Bench, Measurement } from './bench.ts';

const runs = 5;
const claimCount = 10_000;
const viewport = { width: 1280, height: 860 };

/** What the first view costs to fetch and show, and how the queue scrolls through ten thousand claims. */
export const page: Bench = {
  name: 'the page in Chromium, on the local stack',
  async run() {
    const desk = await openDesk();
    try {
      const signedIn = await desk.signIn('alice', { viewport });
      return [...(await firstView(desk, signedIn)), ...(await scrolling(desk, signedIn))];
    } finally {
      await desk.close();
    }
  },
};

async function firstView({ api }: Desk, signedIn: Page): Promise<readonly Measurement[]> {
  const times: number[] = [];
  let requests: string[] = [];
  signedIn.on('request', (request) => requests.push(request.url()));
  for (let run = 0; run < runs; run++) {
    requests = [];
    await signedIn.goto(`${api}/queue`);
    await signedIn.locator('.claim-row').first().waitFor();
    times.push(z.number().parse(await signedIn.evaluate(shownAt)));
  }
  const scripts = await gzipped(requests.filter((url) => url.endsWith('.js')));
  const styles = await gzipped(requests.filter((url) => url.endsWith('.css')));
  return [
    { what: 'JavaScript of the first view, gzipped', value: scripts / 1000, unit: 'kB', note: 'to stay under 90' },
    { what: 'style sheets, gzipped', value: styles / 1000, unit: 'kB' },
    { what: 'requests until the queue is shown', value: requests.length, unit: '' },
    { what: 'queue shown and answering keys, after', value: median(times), unit: 'ms', note: `median of ${runs}` },
  ];
}

/** Milliseconds from the start of navigation to a free main thread with claims on it. */
const shownAt = 'new Promise((done) => requestIdleCallback(() => done(performance.now())))';

async function gzipped(urls: readonly string[]): Promise<number> {
  const files = urls.map((url) => fileURLToPath(new URL(`../../dist/web${new URL(url).pathname}`, import.meta.url)));
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).byteLength));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function scrolling({ api }: Desk, signedIn: Page): Promise<readonly Measurement[]> {
  await serveClaims(signedIn, claimCount);
  await signedIn.goto(`${api}/queue`);
  await signedIn.locator('.claim-row').first().waitFor();
  await signedIn.evaluate(loadAll);
  const slowest: number[] = [];
  const usual: number[] = [];
  const tasks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { result, longest } = await tracingMainThread(signedIn, () => signedIn.evaluate(scrollThrough));
    const frames = z.array(z.number()).parse(result);
    tasks.push(longest);
    slowest.push(Math.max(...frames));
    usual.push(median(frames));
  }
  const rows = z.number().parse(await signedIn.evaluate('document.querySelectorAll(".claim-row").length'));
  return [
    {
      what: `slowest frame, scrolling ${claimCount.toLocaleString('en')} claims`,
      value: median(slowest),
      unit: 'ms',
      note: `median of ${runs} runs; to stay under 50`,
    },
    {
      what: 'longest task of its main thread',
      value: median(tasks),
      unit: 'ms',
      note: 'of processor time, which other work on the machine does not add to',
    },
    { what: 'median frame', value: median(usual), unit: 'ms' },
    { what: 'rows in the page at once', value: rows, unit: '' },
  ];
}

/** Goes to the end, page by page, until every claim is there. */
const loadAll = `new Promise((done) => {
  const list = document.querySelector('.claim-scroller');
  const row = () => parseFloat(getComputedStyle(list).getPropertyValue('--row'));
  const go = () => {
    list.scrollTop = list.scrollHeight;
    list.scrollHeight >= ${claimCount} * row() ? done(true) : setTimeout(go, 10);
  };
  go();
})`;

/** From the first claim to the last in 300 frames; the milliseconds of each. */
const scrollThrough = `new Promise((done) => {
  const list = document.querySelector('.claim-scroller');
  const step = (list.scrollHeight - list.clientHeight) / 300;
  const frames = [];
  list.scrollTop = 0;
  let last;
  const go = (now) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    list.scrollTop = frames.length * step;
    frames.length < 300 ? requestAnimationFrame(go) : done(frames);
  };
  requestAnimationFrame(() => requestAnimationFrame(go));
})`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
