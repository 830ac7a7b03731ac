import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const Me = lazy(() =>
  z
    .object({ id: z.string(), roles: z.array(z.enum(['viewer', 'reviewer', 'editor', 'admin', 'ingest'])).readonly() })
    .meta({ id: 'Me' }),
);

/** Tells a caller how the API sees them. */
export const readMe = route({
  operationId: 'readMe',
  method: 'GET',
  path: '/v1/me',
  tag: 'About',
  summary: 'Who the token says you are',
  access: 'viewer-or-ingest',
  answers: {
    200: { description: 'Your id and roles.', schema: Me, example: { id: 'alice', roles: ['reviewer'] } },
  },
  problems: [],
  handle: async ({ actor: { id, roles } }) => answer(200, { id, roles } satisfies z.infer<ReturnType<typeof Me>>),
});
