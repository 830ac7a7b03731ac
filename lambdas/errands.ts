import { ErrandsEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';
import { openTable } from './shared/open-table.ts';
import { deliver } from './webhooks/deliver.ts';
import { openPost } from './webhooks/post.ts';

const env = readEnv(ErrandsEnv);
const table = openTable(env);
const log = openLog('errands');
const meter = openMeter(env.METRICS_NAMESPACE);
const post = openPost(env.WEBHOOK_HOSTS.split(',').filter((host) => host !== ''));

/** One call delivers for so long; what is left is the next one's. */
const workMs = 45_000;

/** Called at each announcement and every minute: sends webhooks what they do not have yet. */
export async function handler(): Promise<void> {
  const until = new Date(Date.now() + workMs);
  const { taken, failed, dead } = await deliver({ table, post, now: () => new Date(), until });
  if (taken + failed > 0) log.info('webhooks sent', { taken, failed, dead });
  if (dead > 0) meter({ deadWebhooks: dead });
}
