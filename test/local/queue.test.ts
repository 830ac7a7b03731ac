import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDataFolder } from '../../local/data-folder.ts';
import { openQueue, type Queue } from '../../local/queue/queue.ts';
import { redriveQueue } from '../../local/queue/redrive.ts';
import { newDataFolder } from './stack.ts';

const settings = { name: 'ingest', visibilityTimeout: 1000, maxReceiveCount: 2 };
let db: DatabaseSync;
let now = 0;
const open = (): Queue => openQueue(db, settings, () => now);

beforeEach(async () => {
  const folder = await openDataFolder(await newDataFolder());
  db = folder.state;
  now = 1;
});

describe('openQueue', () => {
  test('hides a message while it is worked on, and gives it again when its time is up', () => {
    const queue = open();
    queue.send('one');
    expect(queue.receive(10).map(({ body }) => body)).toEqual(['one']);
    expect(queue.receive(10)).toEqual([]);
    now += 1001;
    expect(queue.receive(10).map(({ received }) => received)).toEqual([2]);
  });

  test('forgets a message that is done, and not one that another has since received', () => {
    const queue = open();
    queue.send('one');
    const [early] = queue.receive(1);
    now += 1001;
    const [late] = queue.receive(1);
    if (early === undefined || late === undefined) throw new Error('nothing received');
    queue.remove(early);
    expect(queue.counts()).toEqual({ waiting: 1, dead: 0 });
    queue.remove(late);
    expect(queue.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test('buries what was received too often, until it is sent again', () => {
    const queue = open();
    queue.send('poison');
    for (let reception = 1; reception <= 2; reception++) {
      for (const message of queue.receive(1)) queue.giveBack(message, 0);
    }
    expect(queue.receive(1)).toEqual([]);
    expect(queue.counts()).toEqual({ waiting: 0, dead: 1 });
    expect(redriveQueue(db, 'ingest')).toBe(1);
    expect(queue.receive(1).map(({ received }) => received)).toEqual([1]);
  });

  test('gives at once, after a restart, what the last process had received', () => {
    const queue = open();
    queue.send('one');
    queue.receive(1);
    expect(open().receive(1)).toHaveLength(1);
  });
});
