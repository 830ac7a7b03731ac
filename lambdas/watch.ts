import { readEnv, WatchEnv } from './shared/env.ts';
import { openMeter } from './shared/metrics.ts';
import { openTable } from './shared/open-table.ts';
import { watch } from './watching/watch.ts';

const env = readEnv(WatchEnv);
const table = openTable(env);
const meter = openMeter(env.METRICS_NAMESPACE);

/** Called by the scheduler; what it finds becomes metrics, and those become alarms. */
export const handler = (): Promise<void> => watch(table, meter, new Date());
