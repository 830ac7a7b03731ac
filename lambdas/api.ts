import { readSigningKey } from '../store/table/signing-key.ts';
import { serve } from './http/kit/serve.ts';
import { routes } from './http/routes.ts';
import { authenticate } from './shared/auth.ts';
import { ApiEnv, readEnv } from './shared/env.ts';
import { issuerKeys } from './shared/issuer-keys.ts';
import { openLog } from './shared/log.ts';
import { onceLoaded } from './shared/once-loaded.ts';
import { openTable } from './shared/open-table.ts';
import { reviewSettings } from './shared/review-settings.ts';

const env = readEnv(ApiEnv);
const table = openTable(env);
const rules = { issuer: env.ISSUER, audiences: env.AUDIENCE.split(','), keys: issuerKeys(env.ISSUER) };

/** The HTTP API: an API Gateway v2 event in, its answer out. What few requests need is loaded by the first that does. */
export const handler = serve(routes, {
  now: () => new Date(),
  log: openLog('api'),
  authenticate: (authorization, now) => authenticate(authorization, rules, now),
  table,
  cursorKey: onceLoaded(() => readSigningKey(table)),
  objects: onceLoaded(async () => (await import('./shared/open-objects.ts')).openObjects(env.INBOX)),
  extractor: onceLoaded(async () => (await import('./http/desk/extractor.ts')).openExtractor()),
  settings: reviewSettings(env),
  pageOrigin: env.PAGE_ORIGIN,
});
