import { workOnExports } from './exporting/work.ts';
import { ExportEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openDownloads } from './shared/open-downloads.ts';
import { openTable } from './shared/open-table.ts';

const env = readEnv(ExportEnv);
const world = { table: openTable(env), downloads: openDownloads(env.EXPORTS), now: () => new Date() };
const log = openLog('export');

/** Called every minute: writes the exports that people asked for. One that is given up is an error, which rings. */
export async function handler(): Promise<void> {
  const worked = await workOnExports(world);
  for (const { id, state, rows, error } of worked) {
    if (error === null) log.info('export written', { export: id, rows });
    else log.error('export not written', { export: id, state, error });
  }
  const given = worked.filter(({ state }) => state === 'failed').map(({ id }) => id);
  if (given.length > 0) throw new Error(`Exports were given up: ${given.join(', ')}.`);
}
