import type { Page } from 'playwright-core';

/** What somebody did, how long it took, and with which text. */
export interface Deed {
  readonly who: string;
  readonly what: string;
  readonly seconds: number;
}

/** Somebody at their own browser, who does one thing after the other. */
export interface Person {
  do<Result>(what: string, work: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Somebody at a page; each thing that they did is noted. */
export function personAt(who: string, page: Page, note: (deed: Deed) => void): Person {
  let before: Promise<unknown> = Promise.resolve();
  return {
    do(what, work) {
      const deed = before.then(async () => {
        const start = performance.now();
        const result = await work(page);
        note({ who, what, seconds: (performance.now() - start) / 1000 });
        return result;
      });
      // Somebody whose work fails goes on with the next thing; who asked for it hears of it.
      before = deed.catch(() => {});
      return deed;
    },
  };
}
