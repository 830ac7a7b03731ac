import { expect, test } from 'vitest';
import * as z from 'zod';
import { listClaims } from '../../../lambdas/http/routes/list-claims.ts';
import { filterNames } from '../../../store/claims/claim-filter.ts';

/** What a list is asked for beside its filters: a search, its order, and which page. */
const besides: ReadonlySet<string> = new Set(['q', 'copies', 'sort', 'limit', 'cursor']);

test('everything that the list of claims can be narrowed by decides which claims pass', () => {
  const { properties = {} } = z.toJSONSchema(listClaims.query?.() ?? z.never(), { io: 'input' });
  const asked = Object.keys(properties).filter((name) => !besides.has(name));
  expect(new Set(asked)).toEqual(new Set(filterNames));
});
