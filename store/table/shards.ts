/**
 * Into how many partitions a list is spread: one takes 1000 writes a second, and machines fill only
 * the lists counted here; people fill the others, at their pace. A table's `spread` multiplies it.
 */
export const shardCount = 4;

/** A number from 0 that an id always falls on, evenly spread. */
export function shardOf(id: string, shards = shardCount): number {
  return Number.parseInt(id.slice(-4), 16) % shards || 0;
}

/** The partitions that a list is spread over. */
export const sharded = (list: string, spread = 1) =>
  Array.from({ length: shardCount * spread }, (_, shard) => `${list}#${shard}`);
