import { routes } from './http/routes.ts';
import { serve } from './http/serve.ts';
import { authenticate } from './shared/auth.ts';
import { ApiEnv, readEnv } from './shared/env.ts';
import { issuerKeys } from './shared/issuer-keys.ts';
import { openLog } from './shared/log.ts';

const env = readEnv(ApiEnv);
const rules = { issuer: env.ISSUER, audiences: env.AUDIENCE.split(','), keys: issuerKeys(env.ISSUER) };

/** The HTTP API: an API Gateway v2 event in, its answer out. */
export const handler = serve(routes, {
  now: () => new Date(),
  log: openLog('api'),
  authenticate: (authorization, now) => authenticate(authorization, rules, now),
  pageOrigin: env.PAGE_ORIGIN,
});
