import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDynamodb } from '../local/dynamodb.ts';
import { ensureTable } from '../local/table.ts';
import { ingestUnits } from './capacity/ingest-units.ts';
import { meteredClient } from './capacity/metered-client.ts';
import { pageUnits } from './capacity/page-units.ts';
import { sampleExtractions } from './capacity/sample-extractions.ts';

const { values } = parseArgs({ options: { days: { type: 'string', default: '10' } } });

const folder = await mkdtemp(join(tmpdir(), 'claimtrail-capacity-'));
const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
const meter = meteredClient(dynamodb.endpoint);
const table = `claimtrail-capacity-${process.pid}`;
try {
  await ensureTable(meter.client, table);
  const ingest = await ingestUnits(meter, table, Number(values.days));
  console.log(`Write units of ${ingest.articles} articles with ${ingest.claims} claims (reach: 1.5 a claim and index)`);
  for (const [index, units] of ingest.byIndex) {
    console.log(
      `  ${index.padEnd(20)} ${units.toFixed(0).padStart(7)}   ${(units / ingest.claims).toFixed(2)} a claim`,
    );
  }
  const { perClaim, perClaimAndIndex, again } = ingest;
  console.log(
    `  ${perClaim.toFixed(2)} a claim, ${perClaimAndIndex.toFixed(2)} a claim and index; ${again} to save all again\n`,
  );
  for await (const { id } of sampleExtractions(1)) {
    console.log('Read units of a page of 25 (reach: 8)');
    for (const { list, pages, claims, mean, most } of await pageUnits(meter, table, id)) {
      const counts = `${pages} pages, ${claims} claims`;
      console.log(`  ${list.padEnd(44)} ${counts.padEnd(24)} mean ${mean.toFixed(1)}   most ${most.toFixed(1)}`);
    }
    break;
  }
} finally {
  meter.client.destroy();
  await dynamodb.stop();
  await rm(folder, { recursive: true });
}
