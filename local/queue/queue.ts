import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';

/** A message as received; `receipt` is what deletes it or gives it back. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  readonly received: number;
  readonly firstReceivedAt: number;
  readonly receipt: string;
}

export interface QueueSettings {
  readonly name: string;
  /** How long a received message is hidden from others, in milliseconds. */
  readonly visibilityTimeout: number;
  /** After so many receptions it goes to the dead letters. */
  readonly maxReceiveCount: number;
}

/** SQS's promises on one machine: at least once, hidden while being worked on, dead letters; kept on disk. */
export interface Queue {
  /** Emits `sent` after each send. */
  readonly news: EventEmitter<{ sent: [] }>;
  send(body: string): string;
  receive(limit: number): readonly Message[];
  /** The work is done. */
  remove(message: Message): void;
  /** The work is not done: the message comes again after `delay` milliseconds. */
  giveBack(message: Message, delay: number): void;
  counts(): { readonly waiting: number; readonly dead: number };
}

/** The queue that `name`'s dead letters lie in. */
export function deadLettersOf(name: string): string {
  return `${name}-dead-letters`;
}

/** Opens a queue, to be read by this process alone: what an earlier one had received and not finished comes again. */
export function openQueue(db: DatabaseSync, settings: QueueSettings, clock: () => number = Date.now): Queue {
  const { name, visibilityTimeout, maxReceiveCount } = settings;
  const news = new EventEmitter<{ sent: [] }>();
  const insert = db.prepare('INSERT INTO messages (id, queue, body, sent_at, visible_at) VALUES (?, ?, ?, ?, ?)');
  const bury = db.prepare(
    'UPDATE messages SET queue = ?, receipt = NULL WHERE queue = ? AND visible_at <= ? AND received >= ?',
  );
  const take = db.prepare(`
    UPDATE messages SET visible_at = ?, received = received + 1, receipt = hex(randomblob(16)),
      first_received_at = coalesce(first_received_at, ?)
    WHERE id IN (SELECT id FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sent_at LIMIT ?)
    RETURNING id, body, sent_at AS sentAt, received, first_received_at AS firstReceivedAt, receipt`);
  const remove = db.prepare('DELETE FROM messages WHERE id = ? AND receipt = ?');
  const giveBack = db.prepare('UPDATE messages SET visible_at = ?, receipt = NULL WHERE id = ? AND receipt = ?');
  const count = db.prepare('SELECT count(*) AS n FROM messages WHERE queue = ?');
  db.prepare('UPDATE messages SET visible_at = 0 WHERE queue = ? AND receipt IS NOT NULL').run(name);

  return {
    news,
    send(body) {
      const id = randomUUID();
      const now = clock();
      insert.run(id, name, body, now, now);
      news.emit('sent');
      return id;
    },
    receive(limit) {
      const now = clock();
      bury.run(deadLettersOf(name), name, now, maxReceiveCount);
      return take.all(now + visibilityTimeout, now, name, now, limit).map(readMessage);
    },
    remove: (message) => void remove.run(message.id, message.receipt),
    giveBack: (message, delay) => void giveBack.run(clock() + delay, message.id, message.receipt),
    counts: () => ({
      waiting: numberOf(count.get(name)?.['n']),
      dead: numberOf(count.get(deadLettersOf(name))?.['n']),
    }),
  };
}

function readMessage(row: Readonly<Record<string, unknown>>): Message {
  return {
    id: String(row['id']),
    body: String(row['body']),
    receipt: String(row['receipt']),
    sentAt: numberOf(row['sentAt']),
    received: numberOf(row['received']),
    firstReceivedAt: numberOf(row['firstReceivedAt']),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
