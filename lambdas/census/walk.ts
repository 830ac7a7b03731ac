import type { Table } from '../../store/table/table.ts';
import type { LogView } from '../history/check-claim.ts';
import type { Objects } from '../shared/objects.ts';
import type { Found } from './census-event.ts';
import type { StoredClaim } from './claims-of-file.ts';

/** What taking a part needs of the world. */
export interface PartWorld {
  readonly table: Table;
  readonly objects: Objects;
  /** The log, for claims to be held to. */
  readonly log: () => Promise<LogView>;
  /** Milliseconds until the function is ended. */
  readonly timeLeft: () => number;
}

/** What is done with batches of claims, one after another. */
export interface Walk {
  look(items: readonly StoredClaim[], entries: number): Promise<Found>;
  /** Called when a call has no more batches, or no more time. */
  end(): Promise<void>;
}
