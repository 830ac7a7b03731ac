import * as z from 'zod';
import { once } from '../../../claims/once.ts';
import { answer } from '../answer.ts';
import { route } from '../route.ts';

const Health = once(() => z.object({ status: z.literal('ok') }).meta({ id: 'Health' }));

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
