import { type ClaimFilter, listClaims } from '../../store/list-claims.ts';
import { readSigningKey } from '../../store/signing-key.ts';
import type { Meter } from './metered-client.ts';

/** Read units that the pages of one list took. */
export interface PageUnits {
  readonly list: string;
  readonly pages: number;
  readonly claims: number;
  readonly mean: number;
  readonly most: number;
}

const LIMIT = 25;
const PAGES = 8;

const lists: readonly ClaimFilter[] = [
  {},
  { status: 'unreviewed' },
  { status: 'unreviewed', minScore: 0.5 },
  { type: 'quantity' },
  { publisher: 'The Evening Post' },
  { article: '' },
].flatMap((filter): ClaimFilter[] => [
  { ...filter, sort: 'score' } as ClaimFilter,
  { ...filter, sort: 'age' } as ClaimFilter,
]);

/** Reads the first pages of each kind of list, and adds up the read units of each page. */
export async function pageUnits(meter: Meter, name: string, article: string): Promise<readonly PageUnits[]> {
  const table = { client: meter.client, name };
  const key = await readSigningKey(table);
  const found: PageUnits[] = [];
  for (const list of lists) {
    const filter = list.article === undefined ? list : { ...list, article };
    const units: number[] = [];
    let claims = 0;
    let cursor: string | undefined;
    do {
      meter.reset();
      const page = await listClaims(table, filter, { limit: LIMIT, cursor, key });
      units.push(meter.readUnits());
      claims += page.kind === 'page' ? page.items.length : 0;
      cursor = page.kind === 'page' ? (page.nextCursor ?? undefined) : undefined;
    } while (cursor !== undefined && units.length < PAGES);
    const mean = units.reduce((total, each) => total + each, 0) / units.length;
    found.push({ list: nameOf(list), pages: units.length, claims, mean, most: Math.max(...units) });
  }
  return found;
}

function nameOf({ sort, ...filter }: ClaimFilter): string {
  const words = Object.entries(filter).map(([name, value]) => (value === '' ? name : `${name} ${value}`));
  return `${words.join(', ') || 'all'}, by ${sort}`;
}
