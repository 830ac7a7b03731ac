import { canonical, sha256 } from './canonical.ts';
import type { History } from './histories.ts';
import type { Row } from './rows.ts';

const hashBytes = 32;
const tileWidth = 16;

const created = [
  'id',
  'articleId',
  'articleVersion',
  'createdAt',
  'text',
  'spans',
  'type',
  'speaker',
  'publisher',
  'source',
] as const;

/** The leaves of one claim: its creation, then its events (RFC 9162, 2.1.1). */
function leavesOf({ claim, events }: History): readonly Buffer[] {
  const first = Object.assign({}, claim, ...events.map(({ before }) => before).reverse());
  const creation = Object.fromEntries(created.map((field) => [field, first[field]]));
  const hashes = [sha256(canonical(creation)).toString('hex'), ...events.map(({ hash }) => String(hash))];
  return hashes.map((hash, seq) => sha256(Uint8Array.of(0), canonical({ claim: claim['id'], seq, hash })));
}

/** The root over leaves, by the recursion that RFC 9162 defines it with. */
function rootOver(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Uint8Array.of(1), rootOver(leaves.slice(0, split)), rootOver(leaves.slice(split)));
}

/** Where the log does not hold each claim's creation and events once, in their order, or signs for another. */
export function checkLog(rows: readonly Row[], histories: readonly History[]): readonly string[] {
  const edge = edgeOf(rows);
  const size = Number(edge?.['size'] ?? 0);
  const { leaves, wrong } = lineUp(rows, histories);
  const total = histories.reduce((sum, { events }) => sum + events.length + 1, 0);
  if (size !== total || leaves.length !== size) wrong.push(`log: ${size} entries instead of ${total}`);
  if (Number(edge?.['claims'] ?? 0) !== histories.length) wrong.push('log: another number of claims');
  return wrong.length > 0 ? wrong : [...checkTiles(rows, leaves), ...checkCheckpoint(rows, leaves)];
}

function edgeOf(rows: readonly Row[]): Row | null {
  return rows.find(({ pk, sk }) => pk === 'LOG' && sk === 'EDGE') ?? null;
}

/** All leaves where the claims' places say that they lie. */
function lineUp(rows: readonly Row[], histories: readonly History[]) {
  const places = new Map(rows.filter(({ sk }) => sk === 'LOG').map((row) => [row.pk, String(row['places'])]));
  const wrong: string[] = [];
  const leaves: Buffer[] = [];
  for (const history of histories) {
    const id = String(history.claim['id']);
    const own = leavesOf(history);
    const at = (places.get(`LOG#C#${id}`) ?? '').split(',').filter(Boolean).map(Number);
    if (at.length !== own.length) wrong.push(`log: ${at.length} of the ${own.length} entries of claim ${id}`);
    if (at.some((place, index) => index > 0 && place <= (at[index - 1] ?? 0))) wrong.push(`log: ${id} out of order`);
    wrong.push(...at.filter((place) => leaves[place] !== undefined).map((place) => `log: two entries at ${place}`));
    for (const [index, place] of at.entries()) leaves[place] = own[index] ?? Buffer.alloc(0);
  }
  return { leaves, wrong };
}

function checkTiles(rows: readonly Row[], leaves: readonly Buffer[]): readonly string[] {
  const tiles = rows.filter(({ pk, sk }) => pk === 'LOG#TILE' && sk.startsWith('00#'));
  const whole = Math.floor(leaves.length / tileWidth);
  const wrong = tiles.length === whole ? [] : [`log: ${tiles.length} tiles instead of ${whole}`];
  for (const row of tiles) {
    const index = Number(row.sk.slice(3));
    const own = Buffer.concat(leaves.slice(index * tileWidth, (index + 1) * tileWidth));
    if (Buffer.compare(own, Buffer.from(Object(row['hashes']))) !== 0) wrong.push(`log: tile ${index} is another`);
  }
  const edge = edgeOf(rows);
  const open = Buffer.concat(leaves.slice(whole * tileWidth));
  const kept = Buffer.from(Object(edge?.['hashes'] ?? [])).subarray(0, (leaves.length - whole * tileWidth) * hashBytes);
  return Buffer.compare(open, kept) === 0 ? wrong : [...wrong, 'log: its open tile is another'];
}

function checkCheckpoint(rows: readonly Row[], leaves: readonly Buffer[]): readonly string[] {
  const [checkpoint] = rows.filter(({ pk, sk }) => pk === 'LOG' && sk === 'CHECKPOINT');
  if (checkpoint === undefined) return [];
  const [, size = '', root] = String(checkpoint['note']).split('\n');
  const own = rootOver(leaves.slice(0, Number(size))).toString('base64');
  return root === own ? [] : [`log: the checkpoint over ${size} entries signs for another tree`];
}
