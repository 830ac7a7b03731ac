import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { deskApi } from '../../../lambdas/http/desk/desk-api.ts';
import { describeApi } from '../../../lambdas/http/kit/openapi.ts';
import { routes } from '../../../lambdas/http/routes.ts';

const api = JSON.parse(JSON.stringify(describeApi(routes, deskApi)));

describe('describeApi', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(api)).toMatchObject({ valid: true });
  });

  it('names every operation once, as a client generator needs it', () => {
    const ids = routes.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  it('refers only to components that are there', () => {
    const references = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    const missing = references.filter((name) => !(String(name) in api.components.schemas));
    expect(references.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('asks for a token wherever one is needed', () => {
    expect(api.paths['/v1/claims'].get.security).toEqual([{ bearer: [] }]);
    expect(api.paths['/healthz'].get.security).toEqual([]);
  });
});
