import type { Claim } from '../../claims/claim.ts';
import { tileWidth } from '../../claims/log/tiles.ts';
import { readEdge, type StoredEdge } from '../log/edge.ts';
import { readTileNames } from '../log/tile-items.ts';
import type { Table } from '../table/table.ts';
import { readClaims } from './read-claim.ts';

/** Tiles of the log's foot that are read at a time: their entries are of as many claims as one request reads. */
const tilesAtOnce = 6;
/** Entries that one request looks at. */
const mostEntries = 960;
/** How far the order of the log may be from that of time, in milliseconds. */
const slack = 60 * 60_000;

/** Which of the claims that changed last. */
export interface Updated {
  /** The place in the log before which to look; its end where not given. */
  readonly before: number | undefined;
  readonly limit: number;
  /** Nothing older is looked for, ISO 8601. */
  readonly since: string | undefined;
  readonly passes: (claim: Claim) => boolean;
}

/**
 * Claims in the order in which they changed last, newest first, and the place to go on from. The log has a line for
 * each creation and each event, and says whose it is: read from its end, a line counts where its claim has not gone
 * on since. So this order costs no index and no write.
 */
export async function updatedClaims(
  table: Table,
  { before, limit, since, passes }: Updated,
): Promise<{ readonly items: readonly Claim[]; readonly next: number | null }> {
  const edge = await readEdge(table);
  const oldest = since === undefined ? '' : new Date(Date.parse(since) - slack).toISOString();
  const items: Claim[] = [];
  let end = Math.min(before ?? edge.size, edge.size);
  for await (const { current, left } of changesBefore(table, edge, end)) {
    const found = current.filter(({ claim }) => passes(claim)).slice(0, limit - items.length);
    items.push(...found.map(({ claim }) => claim));
    const isFull = items.length === limit;
    end = isFull ? (found.at(-1)?.at ?? left) : left;
    if (isFull) break;
    if (current.length > 0 && current.every(({ claim }) => claim.updatedAt < oldest)) return { items, next: null };
  }
  return { items, next: end === 0 ? null : end };
}

/** The claims that have not gone on since their lines before a place, some tiles at a time, and what is left of the log. */
async function* changesBefore(table: Table, edge: StoredEdge, before: number) {
  let end = before;
  for (let looked = 0; end > 0 && looked < mostEntries; ) {
    const lines = await linesBefore(table, edge, end);
    end = lines.at(-1)?.at ?? 0;
    looked += lines.length;
    yield { current: await currentIn(table, lines), left: end };
  }
}

/** The claims of lines after which they have not gone on, each at its line. */
async function currentIn(table: Table, lines: readonly Line[]) {
  const claims = await readClaims(table, [...new Set(lines.map(({ id }) => id))]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return lines.flatMap(({ at, id, seq }) => {
    const claim = byId.get(id);
    return claim?.revision === seq ? [{ at, claim }] : [];
  });
}

/** A line of the log: its place, and the event of the claim that it is of; 0 for its creation. */
interface Line {
  readonly at: number;
  readonly id: string;
  readonly seq: number;
}

/** The lines of the tile that ends the log before a place and of some tiles to its left, the last one first. */
async function linesBefore(table: Table, edge: StoredEdge, end: number): Promise<readonly Line[]> {
  const last = Math.floor((end - 1) / tileWidth);
  const openTile = Math.floor(edge.size / tileWidth);
  const tiles = Array.from({ length: Math.min(tilesAtOnce, last + 1) }, (_, back) => last - back);
  const full = await readTileNames(
    table,
    tiles.filter((tile) => tile !== openTile),
  );
  return tiles
    .flatMap((tile) => {
      const names = tile === openTile ? edge.names : (full.get(tile) ?? []);
      return names.map((name, place) => lineOf(name, tile * tileWidth + place)).toReversed();
    })
    .filter(({ at }) => at < end);
}

function lineOf(name: string, at: number): Line {
  const [id = '', seq = ''] = name.split(' ');
  return { at, id, seq: Number(seq) };
}
