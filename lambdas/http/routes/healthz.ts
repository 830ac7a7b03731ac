import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const Health = lazy(() => z.object({ status: z.literal('ok') }).meta({ id: 'Health' }));

/** Says that the function runs; it asks nothing of the table. */
export const healthz = route({
  operationId: 'checkHealth',
  method: 'GET',
  path: '/healthz',
  tag: 'About',
  summary: 'Whether the API answers',
  access: 'public',
  answers: { 200: { description: 'It does.', schema: Health, example: { status: 'ok' } } },
  problems: [],
  handle: async () => answer(200, { status: 'ok' } satisfies z.infer<ReturnType<typeof Health>>),
});
