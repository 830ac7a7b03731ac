import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { pollIntoInbox } from './feeding/poll-into-inbox.ts';
import { IngestEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';
import { openObjects } from './shared/open-objects.ts';
import { openTable } from './shared/open-table.ts';

const Scheduled = z.object({ address: z.url() });
const env = readEnv(IngestEnv);
const log = openLog('feeds');
const meter = openMeter(env.METRICS_NAMESPACE);
const world = { table: openTable(env), objects: openObjects(env.INBOX) };

/** Called by each feed's own schedule, with its address. */
export async function handler(event: unknown, { awsRequestId: requestId }: Context): Promise<void> {
  const { address } = Scheduled.parse(event);
  const { articles, failures } = await pollIntoInbox(address, { ...world, requestId });
  log.info('feed polled', { requestId, feed: new URL(address).host, articles, failures });
  meter({ fedArticles: articles, failedFeeds: articles === 0 && failures.length > 0 ? 1 : 0 });
}
