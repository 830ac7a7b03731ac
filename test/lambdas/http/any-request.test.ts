import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../../lambdas/http/desk/problems.ts';
import { routes } from '../../../lambdas/http/routes.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { storedClaim } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const claim = storedClaim('The bridge opened.');

const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('', '0', '-1', '1e9', 'null', '%', '%00', '../', '"'),
);
const id = fc.oneof(fc.constant(claim.id), word.map(encodeURIComponent));
const query = fc.dictionary(
  fc.oneof(fc.constantFrom('limit', 'cursor', 'status', 'from', 'to', 'minScore', 'version', 'sort'), word),
  word,
  { maxKeys: 4 },
);
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  fc.record({ action: word, reason: fc.jsonValue(), evidence: fc.jsonValue(), text: fc.jsonValue() }),
  fc.record({
    items: fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: word, revision: fc.integer() })), { maxLength: 3 }),
  }),
);

const request = fc.record({
  route: fc.constantFrom(...routes),
  id,
  query,
  body,
  as: fc.constantFrom('vera', 'alice', 'ada', 'ingest-bot'),
  headers: fc.dictionary(fc.constantFrom('if-match', 'idempotency-key', 'content-type', 'origin'), word, {
    maxKeys: 3,
  }),
});

describe('any request', () => {
  beforeAll(() => putNewClaims(api.table(), [claim]));

  it('gets an answer that is documented, never an error of ours', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ route, id, query, body, as, headers }) => {
        const path = `${route.path.replace('{id}', id)}?${new URLSearchParams(query)}`;
        const sent = { method: route.method, as, headers, ...(route.method === 'GET' ? {} : { body }) };
        const answer = await api.call(path, sent);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) {
          expect(answer.headers['content-type']).toBe('application/problem+json');
          expect(Object.keys(problems)).toContain(answer.body.code);
        }
      }),
      { numRuns: 300 },
    );
  });
});
