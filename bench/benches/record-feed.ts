import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureTable } from '../../local/table.ts';
import { meteredClient } from '../capacity/metered-client.ts';
import { recordUnits } from '../capacity/record-units.ts';
import type { Bench } from './bench.ts';

const sizes = [1_000, 10_000, 100_000] as const;

/** What a page of a hundred of the public feed reads, as the table itself says, in a record that grows. */
export const recordFeed: Bench = {
  name: 'record feed',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-record-'));
    const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
    const meter = meteredClient(dynamodb.endpoint);
    const table = `claimtrail-record-${process.pid}`;
    try {
      await ensureTable(meter.client, table);
      const measured = [];
      let from = 0;
      for (const to of sizes) {
        const { first, middle, last, pages, seen } = await recordUnits(meter, table, { from, to });
        from = to;
        const note = `middle ${middle}, last ${last}; ${seen} checks on ${pages} pages`;
        measured.push({ what: `read units of the first page of ${to} checks`, value: first, unit: 'units', note });
      }
      return measured;
    } finally {
      meter.client.destroy();
      await dynamodb.stop();
      await rm(folder, { recursive: true });
    }
  },
};
