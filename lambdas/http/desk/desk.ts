import type { ExtractionInput } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import type { ReviewSettings } from '../../../claims/workflow/review-settings.ts';
import type { Table } from '../../../store/table/table.ts';
import type { Objects } from '../../shared/objects.ts';

/** All that routes need of the world, brought together once per process in `lambdas/api.ts`. */
export interface Desk {
  readonly table: Table;
  /** The key that signs cursors. */
  readonly cursorKey: () => Promise<Uint8Array>;
  readonly objects: () => Promise<Objects>;
  /** The extraction engine with its model, loaded when it is first asked for. */
  readonly extractor: () => Promise<(input: ExtractionInput) => Extraction>;
  readonly settings: ReviewSettings;
}
