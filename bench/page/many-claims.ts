import type { Page } from 'playwright-core';
import * as z from 'zod';

const List = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), text: z.string() })).min(1) });
type Items = z.infer<typeof List>['items'];
const pageSize = 100;

/** Answers the page's questions for claims, whatever they are filtered by, with as many as asked for, made from those that the stack has. */
export async function serveClaims(page: Page, count: number): Promise<void> {
  let sample: Promise<Items> | null = null;
  await page.route(/\/v1\/claims\?/, async (route) => {
    const url = new URL(route.request().url());
    const start = Number(url.searchParams.get('cursor') ?? 0);
    for (const name of ['cursor', 'status']) url.searchParams.delete(name);
    sample ??= route.fetch({ url: url.href }).then(async (answer) => List.parse(await answer.json()).items);
    const items = await sample;
    const made = Array.from({ length: Math.min(pageSize, count - start) }, (_, index) => {
      const number = start + index;
      return { ...items[number % items.length], id: `c-${number}` };
    });
    await route.fulfill({
      json: { items: made, nextCursor: start + pageSize < count ? String(start + pageSize) : null },
    });
  });
}
