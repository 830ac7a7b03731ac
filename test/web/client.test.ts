import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { deskApi } from '../../lambdas/http/desk/desk-api.ts';
import { describeApi } from '../../lambdas/http/kit/openapi.ts';
import { routes } from '../../lambdas/http/routes.ts';

test('the page’s client was made from the API as it is; if not, run npm run client', async () => {
  const schema = await readFile(new URL('../../web/api/schema.ts', import.meta.url), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify(describeApi(routes, deskApi)))
    .digest('hex');
  expect(schema.split('\n')[0]).toBe(`// Made by "npm run client" from OpenAPI ${hash}`);
});
