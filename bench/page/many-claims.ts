import type { Page } from 'playwright-core';
import * as z from 'zod';

const List = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), text: z.string() })).min(1) });
const pageSize = 100;

/** Answers the page's question for claims with as many as asked for, made from those that the stack has. */
export async function serveClaims(page: Page, count: number): Promise<void> {
  await page.route(/\/v1\/claims\?/, async (route) => {
    const url = new URL(route.request().url());
    const start = Number(url.searchParams.get('cursor') ?? 0);
    url.searchParams.delete('cursor');
    const { items } = List.parse(await (await route.fetch({ url: url.href })).json());
    const made = Array.from({ length: Math.min(pageSize, count - start) }, (_, index) => {
      const number = start + index;
      return { ...items[number % items.length], id: `c-${number}` };
    });
    await route.fulfill({
      json: { items: made, nextCursor: start + pageSize < count ? String(start + pageSize) : null },
    });
  });
}
