import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { answer } from '../kit/answer.ts';
import { type Route, route } from '../kit/route.ts';

/** The description of all routes, its own included. */
export function openapi(routes: () => readonly Route[]): Route {
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
      return answer(200, describeApi(routes()), { 'cache-control': 'public, max-age=300' });
    },
  });
}
