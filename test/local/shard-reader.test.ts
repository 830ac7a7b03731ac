import { expect, test, vi } from 'vitest';
import { toStreamEvent } from '../../local/streams/record-event.ts';
import { openShardReader } from '../../local/streams/shard-reader.ts';

const record = (SequenceNumber: string) => ({ eventID: SequenceNumber, dynamodb: { SequenceNumber } });

/** A stream whose records are answered one call after another. */
function clientOf(answers: readonly (readonly ReturnType<typeof record>[])[]) {
  let asked = 0;
  const send = vi.fn(async (command: object) =>
    'ShardIterator' in Object(Reflect.get(command, 'input')) ? { Records: answers[asked++] } : { ShardIterator: 'i' },
  );
  return { client: { send }, reads: () => asked };
}

const place = { stream: 's', shard: 'shard-1', after: '7', limit: 100 };

test('openShardReader reads once what several readers come to one after another', async () => {
  const { client, reads } = clientOf([[record('8'), record('9')]]);
  const read = openShardReader(client);
  const first = await read(place);
  expect(first).toHaveLength(2);
  expect(await read(place)).toBe(first);
  expect(toStreamEvent(first, 's')).toBe(toStreamEvent(first, 's'));
  expect(reads()).toBe(1);
});

test('openShardReader asks again where nothing was yet, and for each place, shard and number by itself', async () => {
  const { client, reads } = clientOf([[], [record('8')], [record('9')], [record('5')], [record('8')]]);
  const read = openShardReader(client);
  expect(await read(place)).toEqual([]);
  expect(await read(place)).toEqual([record('8')]);
  expect(await read({ ...place, after: '8' })).toEqual([record('9')]);
  expect(await read({ ...place, shard: 'shard-2' })).toEqual([record('5')]);
  expect(await read({ ...place, limit: 1 })).toEqual([record('8')]);
  expect(reads()).toBe(5);
});
