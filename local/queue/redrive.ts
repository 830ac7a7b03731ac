import type { DatabaseSync } from 'node:sqlite';
import { deadLettersOf } from './queue.ts';

/** Sends every dead letter of `name` again, as new; answers how many. Safe beside a stack that is running. */
export function redriveQueue(db: DatabaseSync, name: string): number {
  const again = db.prepare(
    'UPDATE messages SET queue = ?, received = 0, visible_at = 0, receipt = NULL, first_received_at = NULL WHERE queue = ?',
  );
  return Number(again.run(name, deadLettersOf(name)).changes);
}
