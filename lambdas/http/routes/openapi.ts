import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { deskApi } from '../desk/desk-api.ts';
import { type DeskRoute, route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

/** The description of all routes, its own included. */
export function openapi(routes: () => readonly DeskRoute[]): DeskRoute {
  return route({
    operationId: 'readOpenApi',
    method: 'GET',
    path: '/openapi.json',
    tag: 'About',
    summary: 'This description, in OpenAPI 3.1',
    access: 'public',
    answers: { 200: { description: 'OpenAPI 3.1.', schema: lazy(() => z.looseObject({ openapi: z.string() })) } },
    problems: [],
    handle: async () => {
      const { describeApi } = await import('../kit/openapi.ts');
      return answer(200, describeApi(routes(), deskApi), { 'cache-control': 'public, max-age=300' });
    },
  });
}
