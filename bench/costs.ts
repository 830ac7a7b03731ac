import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDynamodb } from '../local/dynamodb.ts';
import { ensureTable } from '../local/table.ts';
import { rememberAll } from '../store/memory/remembering.ts';
import { meteredClient } from './capacity/metered-client.ts';
import { measure } from './costs/measure.ts';
import { costsPage, sparing } from './costs/page.ts';
import { readPrices } from './costs/prices.ts';

/** Each example article is saved as if it had run on so many days. */
const dayCount = 6;

const folder = await mkdtemp(join(tmpdir(), 'claimtrail-costs-'));
const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
const meter = meteredClient(dynamodb.endpoint);
const names = { all: `claimtrail-costs-${process.pid}`, sparing: `claimtrail-costs-${process.pid}-sparing` } as const;
try {
  for (const name of Object.values(names)) await ensureTable(meter.client, name);
  const measured = {
    all: await measure(meter, names.all, { days: dayCount, remembering: rememberAll }),
    sparing: await measure(meter, names.sparing, { days: dayCount, remembering: sparing }),
  };
  const page = costsPage(measured, readPrices());
  await writeFile(new URL('../docs/costs.md', import.meta.url), page);
  console.log(page);
} finally {
  meter.client.destroy();
  await dynamodb.stop();
  await rm(folder, { recursive: true });
}
