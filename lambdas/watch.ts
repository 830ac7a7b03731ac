import { readEnv, WatchEnv } from './shared/env.ts';
import { openMeter } from './shared/metrics.ts';
import { openObjects } from './shared/open-objects.ts';
import { openTable } from './shared/open-table.ts';
import { handBackExpired } from './watching/hand-back-expired.ts';
import { sweep } from './watching/sweep.ts';
import { watch } from './watching/watch.ts';

const env = readEnv(WatchEnv);
const table = openTable(env);
const objects = openObjects(env.INBOX);
const meter = openMeter(env.METRICS_NAMESPACE);

/** Called by the scheduler; what it finds becomes metrics, and those become alarms. */
export const handler = async (): Promise<void> => {
  await watch(table, meter, new Date());
  await handBackExpired(table, new Date());
  await sweep({ table, objects }, new Date());
};
