import { type Desk, openDesk } from '../page/desk.ts';
import { proposeByKeyboard, weedByKeyboard } from '../page/desk-work.ts';
import { handsOn } from '../page/hands.ts';
import type { Bench } from './bench.ts';

const wanted = 269;
const noise = 200;

/** What the desk's two commonest jobs cost by keyboard alone, in strokes and in seconds of simulated use. */
export const deskWork: Bench = {
  name: 'work at the desk by keyboard, in Chromium on the local stack',
  async run() {
    const desk = await openDesk();
    try {
      await fill(desk);
      const page = await desk.signIn('alice', { viewport: { width: 1280, height: 860 } });
      await page.locator('.claim-row').nth(5).waitFor();
      const proposing = handsOn(page);
      await proposeByKeyboard(page, proposing);
      const weeding = handsOn(page);
      await weedByKeyboard(page, weeding, noise);
      return [
        {
          what: 'from the queue to a verdict with two sources',
          value: proposing.strokes(),
          unit: 'strokes',
          note: 'beyond the words typed; at most 25',
        },
        {
          what: `weeding ${noise} of ${wanted} claims`,
          value: weeding.seconds(),
          unit: 's',
          note: `of simulated use, ${weeding.strokes()} strokes; under 120`,
        },
      ];
    } finally {
      await desk.close();
    }
  },
};

/** Sends articles until so many claims wait. */
async function fill(desk: Desk): Promise<void> {
  for (let number = 1; ; number++) {
    const waiting = await desk.waiting();
    if (waiting >= wanted) return;
    await desk.send('alice', {
      title: `Council report ${number}`,
      text: [
        `The council of ward ${number} spent ${number + 100} million crowns in 2025, the auditor said on Monday.`,
        `“We built ${number + 3} schools,” said Anna Berg, the mayor of ward ${number}.`,
        `The fair in ward ${number} was well visited, and people liked the band from town ${number + 7}.`,
      ].join('\n\n'),
    });
  }
}
