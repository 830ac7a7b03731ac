import type { Page } from 'playwright-core';
import * as z from 'zod';
import { openDesk } from '../page/desk.ts';
import { type Drawn, drawing, median } from '../page/frames.ts';
import { serveClaims } from '../page/many-claims.ts';
import type { Bench, Measurement } from './bench.ts';

const runs = 3;
const claimCount = 10_000;
const many = claimCount.toLocaleString('en');
const viewport = { width: 1280, height: 860 };

/** How the queue draws with ten thousand claims in it, whatever is done with them. */
export const queueFrames: Bench = {
  name: `queue-frames: ${many} claims in Chromium, on the local stack`,
  async run() {
    const desk = await openDesk();
    try {
      const page = await desk.signIn('alice', { viewport });
      await page.locator('.claim-row').first().waitFor();
      await serveClaims(page, claimCount);
      await page.goto(`${desk.api}/queue`);
      await page.locator('.claim-row').first().waitFor();
      const loading = await drawing(page, () => page.evaluate(loadAll));
      const measured: Measurement[] = measurementsOf('while they load', [loading]);
      for (const [what, work] of deeds) {
        const drawn: Drawn[] = [];
        for (let run = 0; run < runs; run++) drawn.push(await drawing(page, () => work(page)));
        measured.push(...measurementsOf(what, drawn));
      }
      const rows = z.number().parse(await page.evaluate('document.querySelectorAll(".claim-row").length'));
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      return [...measured, { what: 'rows in the page at once', value: rows, unit: '' }];
    } finally {
      await desk.close();
    }
  },
};

/** What somebody does with a long queue; each leaves it as it was. */
const deeds: readonly (readonly [what: string, work: (page: Page) => Promise<unknown>])[] = [
  ['scrolling from the first to the last', (page) => page.evaluate(scrollThrough)],
  ['jumping to the end and back', (page) => page.evaluate(jump)],
  [
    'walking down by key, selecting 50',
    async (page) => {
      for (const key of ['j', ...Array.from({ length: 49 }, () => 'J')]) await page.keyboard.press(key);
      await page.getByText('50 claims selected').waitFor();
      await page.keyboard.press('Escape');
    },
  ],
  [
    `selecting all ${many}, and none`,
    async (page) => {
      await page.keyboard.press('A');
      await page.getByText(`${many} claims selected`).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(`${many} claims selected`).waitFor({ state: 'detached' });
    },
  ],
  [
    'another filter, and back',
    async (page) => {
      await page.locator('.tabs [data-status=in-review]').click();
      await page.waitForURL(/status=in-review/);
      await page.locator('.claim-row').first().waitFor();
      await page.locator('.tabs [data-status=unreviewed]').click();
      await page.waitForURL((url) => !url.search.includes('in-review'));
      await page.locator('.claim-row').first().waitFor();
    },
  ],
];

function measurementsOf(what: string, drawn: readonly Drawn[]): Measurement[] {
  const of = (part: keyof Drawn) => median(drawn.map((each) => each[part]));
  const note = drawn.length === 1 ? 'once' : `median of ${drawn.length} runs`;
  return [
    {
      what: `${what}: slowest frame`,
      value: of('slowest'),
      unit: 'ms',
      note: `${note}; to stay under 50 on a machine with nothing else to do`,
    },
    {
      what: '  longest task, of processor time',
      value: of('task'),
      unit: 'ms',
      note: 'to stay under 50, whatever else the machine does',
    },
    { what: '  usual frame', value: of('usual'), unit: 'ms' },
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

/** From the first claim to the last in 300 frames. */
const scrollThrough = `new Promise((done) => {
  const list = document.querySelector('.claim-scroller');
  const step = (list.scrollHeight - list.clientHeight) / 300;
  let frame = 0;
  list.scrollTop = 0;
  const go = () => {
    list.scrollTop = frame * step;
    frame++ < 300 ? requestAnimationFrame(go) : done(true);
  };
  requestAnimationFrame(go);
})`;

const jump = `new Promise((done) => {
  const list = document.querySelector('.claim-scroller');
  list.scrollTop = list.scrollHeight;
  setTimeout(() => { list.scrollTop = 0; setTimeout(() => done(true), 200); }, 200);
})`;
