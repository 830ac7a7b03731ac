import { describe, expect, it } from 'vitest';
import { routeFinder } from '../../../lambdas/http/kit/find-route.ts';
import { routes } from '../../../lambdas/http/routes.ts';

const find = routeFinder(routes);

const idsOf = (method: string, path: string) => {
  const found = find(method, path);
  return found.kind === 'found' ? [found.route.operationId, found.params] : found;
};

describe('routeFinder', () => {
  it.each([
    ['GET', '/v1/claims', 'listClaims', {}],
    ['GET', '/v1/claims/c-1', 'readClaim', { id: 'c-1' }],
    ['GET', '/v1/claims/a%2Fb%20c', 'readClaim', { id: 'a/b c' }],
    ['HEAD', '/v1/claims/c-1', 'readClaim', { id: 'c-1' }],
    ['POST', '/v1/claims/batch-verification', 'moveClaims', {}],
    ['PATCH', '/v1/claims/c-1/verification', 'moveClaim', { id: 'c-1' }],
    ['GET', '/v1/stats/daily', 'readDailyStats', {}],
  ])('%s %s is %s', (method, path, operationId, params) => {
    expect(idsOf(method, path)).toEqual([operationId, params]);
  });

  it.each(['/', '/v1', '/v1/claims/', '/v1//claims', '/v1/claims/%E0%A4%A', '/V1/claims'])('knows no %s', (path) => {
    expect(idsOf('GET', path)).toEqual({ kind: 'unknown' });
  });

  it('says which methods a path takes', () => {
    expect(idsOf('PUT', '/v1/articles')).toEqual({ kind: 'other-methods', methods: ['POST', 'GET'] });
  });
});
