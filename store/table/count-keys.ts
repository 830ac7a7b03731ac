import { cut } from '../../claims/cut.ts';
import { textHash } from '../../claims/ids.ts';
import { type CountGroup, namedGroups } from '../../claims/statistics/tally.ts';
import type { Key } from './keys.ts';
import { sharded, shardOf } from './shards.ts';

/** Whether each name of a group is an item, listed by its count, with the name as sort key. */
export function isNamed(group: CountGroup): boolean {
  return namedGroups.some((named) => named === group);
}

/** Over which shards a group is counted, so that no item takes all the writes. */
export function countPartitions(generation: number, group: CountGroup): readonly string[] {
  return sharded(`COUNT#${generation}#${group}`);
}

/** The item that a thing is counted in: a name always in the same one, others in the writer's shard. */
export function countKey(
  { group, item }: { readonly group: CountGroup; readonly item: string },
  { generation, shard }: { readonly generation: number; readonly shard: number },
): Key {
  const sk = isNamed(group) ? cut(item.toWellFormed().trim(), 300) || '-' : item;
  const own = isNamed(group) ? shardOf(textHash(sk)) : shard;
  return { pk: countPartitions(generation, group)[own] ?? '', sk };
}
