import { type ReviewSettings, standardSettings } from '../claims/workflow/review-settings.ts';
import { readStats } from '../store/counts/read-stats.ts';
import { readSigningKey } from '../store/table/signing-key.ts';
import { onBehalfOf } from '../store/table/table.ts';
import { admission } from './http/desk/admit.ts';
import type { Desk } from './http/desk/desk.ts';
import { deskApi } from './http/desk/desk-api.ts';
import { serve } from './http/kit/serve.ts';
import { routes } from './http/routes.ts';
import { openDirectory } from './people/open-directory.ts';
import { authenticate } from './shared/auth.ts';
import { ApiEnv, readEnv } from './shared/env.ts';
import { issuerKeys } from './shared/issuer-keys.ts';
import { keptFor } from './shared/kept-for.ts';
import { openLog } from './shared/log.ts';
import { onceForAll } from './shared/once-for-all.ts';
import { onceLoaded } from './shared/once-loaded.ts';
import { openTable } from './shared/open-table.ts';
import { openRefusals, unlessRefused } from './shared/refusals.ts';
import { rememberVerified } from './shared/verified-tokens.ts';

/** Two at a time, so that one slow text holds up half of the others at most, and each long before the gateway gives up. */
const dryRuns = { threads: 2, megabytes: 512, budget: () => 12_000 } as const;

/** Milliseconds between two readings of the same page while many ask for it: Lambda asks each process for one thing at a time. */
const pagesApart = 150;

const env = readEnv(ApiEnv);
const table = openTable(env);
const keys = issuerKeys(env.ISSUER);
const rules = { issuer: env.ISSUER, audiences: env.AUDIENCE.split(','), keys };

const verified = rememberVerified((authorization, at) => authenticate(authorization, rules, at));
const refusals = openRefusals(table);

/**
 * Asked for while the function starts, for which Lambda lends it a whole processor, so that the first request finds
 * connections open. What fails here fails again, and is told, where a request needs it.
 */
void Promise.allSettled([keys.prepare(), refusals(new Date())]);

const settings = reviewSettings(env);

const { SEARCH_ENDPOINT: searchEndpoint } = env;

const desk: Desk = {
  table,
  cursorKey: onceLoaded(() => readSigningKey(table)),
  stats: keptFor(1000, (now) => readStats(table, now)),
  sharedPage: onceForAll(pagesApart),
  objects: onceLoaded(async () => (await import('./shared/open-objects.ts')).openObjects(env.INBOX)),
  downloads: onceLoaded(async () => (await import('./shared/open-downloads.ts')).openDownloads(env.EXPORTS)),
  people: openDirectory(env.PEOPLE),
  reader: onceLoaded(async () => (await import('./reading/open-reader.ts')).openReader(dryRuns)),
  scorer: onceLoaded(async () => (await import('./shared/open-scorer.ts')).openScorer()),
  engine:
    searchEndpoint === undefined
      ? null
      : onceLoaded(async () => (await import('./search/open-engine.ts')).openSignedEngine(searchEndpoint)),
  settings,
  webhookHosts: env.WEBHOOK_HOSTS.split(',').filter((host) => host !== ''),
  notices: { mail: env.MAIL !== undefined, everybody: env.NOTICES === 'everybody' },
  publishing: {
    origin: env.PAGE_ORIGIN ?? new URL(env.ISSUER).origin,
    profile: env.DESK_PROFILE,
    scale: settings.scale,
  },
};

/** The HTTP API: an API Gateway v2 event in, its answer out. What few requests need is loaded by the first that does. */
export const handler = serve({
  api: deskApi,
  routes,
  now: () => new Date(),
  log: openLog('api'),
  pageOrigin: env.PAGE_ORIGIN,
  admit: admission(async (authorization, at) => {
    const [authentication, refused] = await Promise.all([verified(authorization, at), refusals(at)]);
    return unlessRefused(authentication, refused);
  }),
  worldFor: ({ id }) => ({ ...desk, table: onBehalfOf(table, id) }),
});

/** How this desk works, of its environment. */
function reviewSettings({
  REVIEW: review,
  VERDICT_SCALE: scale = standardSettings.scale,
  CHECKLIST: checklist,
}: Pick<ApiEnv, 'REVIEW' | 'VERDICT_SCALE' | 'CHECKLIST'>): ReviewSettings {
  return { review, scale, checklist };
}
