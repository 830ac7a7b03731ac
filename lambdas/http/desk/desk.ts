import type { ReviewSettings } from '../../../claims/workflow/review-settings.ts';
import type { Table } from '../../../store/table/table.ts';
import type { Reader } from '../../reading/open-reader.ts';
import type { Authentication } from '../../shared/auth.ts';
import type { Log } from '../../shared/log.ts';
import type { Objects } from '../../shared/objects.ts';

/** All that routes need of the world, brought together once per process in `lambdas/api.ts`. */
export interface Desk {
  readonly now: () => Date;
  readonly log: Log;
  readonly authenticate: (authorization: string | undefined, now: Date) => Promise<Authentication>;
  readonly table: Table;
  /** The key that signs cursors. */
  readonly cursorKey: () => Promise<Uint8Array>;
  readonly objects: () => Promise<Objects>;
  /** Reads and understands texts in threads of its own, opened when it is first asked for. */
  readonly reader: () => Promise<Reader>;
  readonly settings: ReviewSettings;
  /** The page's origin, where it is not the API's own. */
  readonly pageOrigin: string | undefined;
}
