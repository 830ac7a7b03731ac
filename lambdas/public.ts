import { standardSettings } from '../claims/workflow/review-settings.ts';
import { serve } from './http/kit/serve.ts';
import { recordApi, recordGuards } from './record/record-api.ts';
import { recordRoutes } from './record/routes.ts';
import { PublicEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openTable } from './shared/open-table.ts';

const env = readEnv(PublicEnv);
const table = openTable(env);
const settings = { review: env.REVIEW, scale: env.VERDICT_SCALE ?? standardSettings.scale };

/** The public record: pages, feeds and machine access, for anybody, without a token. It only reads. */
export const handler = serve({
  api: recordApi,
  routes: recordRoutes,
  now: () => new Date(),
  log: openLog('public'),
  pageOrigin: undefined,
  guards: recordGuards,
  admit: async () => ({ kind: 'caller', actor: null }),
  worldFor: ({ url }) => ({
    table,
    settings,
    publishing: {
      origin: env.PAGE_ORIGIN ?? new URL(url).origin,
      profile: env.DESK_PROFILE,
      scale: settings.scale,
    },
  }),
});
