import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { pollDue } from './feeding/poll-due.ts';
import { pollIntoInbox } from './feeding/poll-into-inbox.ts';
import { IngestEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';
import { openObjects } from './shared/open-objects.ts';
import { openTable } from './shared/open-table.ts';

const Scheduled = z.object({ address: z.url().optional() });
const env = readEnv(IngestEnv);
const log = openLog('feeds');
const meter = openMeter(env.METRICS_NAMESPACE);
const world = { table: openTable(env), objects: openObjects(env.INBOX) };

/** Called by the schedule of each feed that the stage configures, with its address, and by one for those of editors. */
export async function handler(event: unknown, { awsRequestId: requestId }: Context): Promise<void> {
  const { address } = Scheduled.parse(event);
  const polled =
    address === undefined
      ? await pollDue({ ...world, requestId }, () => new Date())
      : [await pollIntoInbox(address, { ...world, requestId })];
  for (const { address: feed, articles, failures } of polled) {
    const codes = failures.map(({ code }) => code);
    log.info('feed polled', { requestId, feed: new URL(feed).host, articles, failures: codes });
    meter({ fedArticles: articles, failedFeeds: articles === 0 && codes.length > 0 ? 1 : 0 });
  }
}
