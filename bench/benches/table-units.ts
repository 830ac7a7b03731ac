import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureTable } from '../../local/table.ts';
import { filterUnits } from '../capacity/filter-units.ts';
import { ingestUnits } from '../capacity/ingest-units.ts';
import { meteredClient } from '../capacity/metered-client.ts';
import { pageUnits } from '../capacity/page-units.ts';
import { projectionUnits } from '../capacity/projection-units.ts';
import type { Bench, Measurement } from './bench.ts';

/** Each example article is saved as if it had run on so many days. */
const dayCount = 6;

/** Claims that combined filters are asked of. */
const filteredClaims = 12_000;

/** What saving articles and reading pages of 25 costs, as the table itself says; the same on any machine. */
export const tableUnits: Bench = {
  name: 'units of the table',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-capacity-'));
    const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
    const meter = meteredClient(dynamodb.endpoint);
    const table = `claimtrail-capacity-${process.pid}`;
    try {
      await ensureTable(meter.client, table);
      const { claims, byIndex, perClaim, perClaimAndIndex, again } = await ingestUnits(meter, table, dayCount);
      const written = [...byIndex].map(
        ([index, units]): Measurement => measured(`write units a claim: ${index}`, units / claims),
      );
      const pages = await pageUnits(meter, table);
      const { counted, logged, read } = await projectionUnits(meter, table, dayCount);
      await ensureTable(meter.client, `${table}-filters`);
      const filters = await filterUnits(meter, `${table}-filters`, filteredClaims);
      return [
        ...written,
        measured('write units a claim: all', perClaim, `${claims} claims`),
        measured('write units a claim: counting it', counted),
        measured('write units a claim: logging it', logged),
        measured('write units a claim: saved and counted', perClaim + counted, 'reach 8'),
        measured('write units a claim: saved, counted, logged', perClaim + counted + logged),
        measured('read units a claim: counting and logging it', read),
        measured('write units a claim and index', perClaimAndIndex, 'reach 1.5'),
        measured('write units to save everything again', again),
        ...filters.map(({ filter, found, requests, units }) =>
          measured(`read units to the end: ${filter}`, units, `${found} claims in ${requests} requests`),
        ),
        ...pages.map(({ list, mean, most }) => measured(`read units a page: ${list}`, mean, `most ${most}, reach 8`)),
      ];
    } finally {
      meter.client.destroy();
      await dynamodb.stop();
      await rm(folder, { recursive: true });
    }
  },
};

function measured(what: string, value: number, note?: string): Measurement {
  return { what, value, unit: 'units', ...(note === undefined ? {} : { note }) };
}
