import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { type Desk, openDesk } from '../page/desk.ts';
import { median } from '../page/frames.ts';
import type { Bench, Measurement } from './bench.ts';

const runs = 5;
const viewport = { width: 1280, height: 860 };

/** What the first view costs to fetch and show. */
export const page: Bench = {
  name: 'the page in Chromium, on the local stack',
  async run() {
    const desk = await openDesk();
    try {
      const signedIn = await desk.signIn('alice', { viewport });
      return await firstView(desk, signedIn);
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
