import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDynamodb } from '../local/dynamodb.ts';
import { ensureTable } from '../local/table.ts';
import { meteredClient } from './capacity/metered-client.ts';
import { measure } from './costs/measure.ts';
import { costsPage } from './costs/page.ts';
import { readPrices } from './costs/prices.ts';

/** Each example article is saved as if it had run on so many days. */
const dayCount = 6;

const folder = await mkdtemp(join(tmpdir(), 'claimtrail-costs-'));
const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
const meter = meteredClient(dynamodb.endpoint);
const name = `claimtrail-costs-${process.pid}`;
try {
  await ensureTable(meter.client, name);
  const page = costsPage(await measure(meter, name, dayCount), readPrices());
  await writeFile(new URL('../docs/costs.md', import.meta.url), page);
  console.log(page);
} finally {
  meter.client.destroy();
  await dynamodb.stop();
  await rm(folder, { recursive: true });
}
