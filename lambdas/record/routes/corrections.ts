import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { listCorrections } from '../../../store/record/list-checks.ts';
import { cached } from '../cached.ts';
import { correctionsPage } from '../pages/list-pages.ts';
import { methodPage } from '../pages/method-page.ts';
import { pageDocument } from '../pages/page.ts';
import { publicRoute } from '../record-api.ts';
import { place } from '../time-query.ts';

const pageSize = 50;

const PageQuery = lazy(() => z.object({ before: place() }));

/** Every correction and withdrawal. */
export const corrections = publicRoute({
  operationId: 'showCorrections',
  path: '/corrections',
  summary: 'Corrections and withdrawals, newest first',
  query: PageQuery,
  async handle(call, world) {
    const list = await listCorrections(world.table, { limit: pageSize, before: call.query.before });
    return cached(call, {
      ...pageDocument(correctionsPage(list, world), world),
      changedAt: list.items[0]?.correction.at,
    });
  },
});

/** How the desk works. */
export const method = publicRoute({
  operationId: 'showMethod',
  path: '/method',
  summary: 'How the desk chooses, checks, publishes and corrects',
  async handle(call, world) {
    return cached(call, pageDocument(methodPage(world), world));
  },
});
