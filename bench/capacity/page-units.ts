import type { ClaimFilter } from '../../store/claims/claim-filter.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { orders } from '../../store/table/definition.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import type { Meter } from './metered-client.ts';
import { publisherName } from './sample-extractions.ts';

/** Read units that the pages of one list took. */
export interface PageUnits {
  readonly list: string;
  readonly mean: number;
  readonly most: number;
}

const pageSize = 25;
const pageCount = 6;

const lists: Readonly<Record<string, ClaimFilter>> = {
  all: {},
  status: { status: 'unreviewed' },
  'status and score': { status: 'unreviewed', minScore: 0.5 },
  type: { type: 'quantity' },
  publisher: { publisher: publisherName },
};

/** Reads the first pages of each kind of list in each order, and adds up the read units of each page. */
export async function pageUnits(meter: Meter, name: string): Promise<readonly PageUnits[]> {
  const table = { client: meter.client, name };
  const key = await readSigningKey(table);
  const found: PageUnits[] = [];
  for (const [list, filter] of Object.entries(lists)) {
    for (const sort of Object.keys(orders) as (keyof typeof orders)[]) {
      const units: number[] = [];
      let cursor: string | undefined;
      do {
        meter.reset();
        const page = await listClaims(table, { ...filter, sort }, { limit: pageSize, cursor, key });
        units.push(meter.readUnits());
        cursor = page.kind === 'page' ? (page.nextCursor ?? undefined) : undefined;
      } while (cursor !== undefined && units.length < pageCount);
      const mean = units.reduce((total, each) => total + each, 0) / units.length;
      found.push({ list: `${list}, by ${sort}`, mean, most: Math.max(...units) });
    }
  }
  return found;
}
