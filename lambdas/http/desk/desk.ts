import type { Scorer } from '../../../claims/likeness/scorer.ts';
import type { Publishing } from '../../../claims/record/claim-review.ts';
import type { Stats } from '../../../claims/statistics/stats.ts';
import type { ReviewSettings } from '../../../claims/workflow/review-settings.ts';
import type { Table } from '../../../store/table/table.ts';
import type { Directory } from '../../people/directory.ts';
import type { Reader } from '../../reading/open-reader.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { Downloads } from '../../shared/downloads.ts';
import type { Objects } from '../../shared/objects.ts';
import type { OnceForAll } from '../../shared/once-for-all.ts';
import type { Answer } from '../kit/answer.ts';
import type { Problem } from './problems.ts';

/** All that routes need of the world, brought together once per process in `lambdas/api.ts`. */
export interface Desk {
  readonly table: Table;
  /** The key that signs cursors. */
  readonly cursorKey: () => Promise<Uint8Array>;
  /** The counts as they were a second ago at most: reading them takes some thirty requests. */
  readonly stats: (now: Date) => Promise<Stats>;
  /** Reads a page of a list once for all who ask for the same one at the same time. */
  readonly sharedPage: OnceForAll<Answer | Problem>;
  readonly objects: () => Promise<Objects>;
  /** Where exports are fetched. */
  readonly downloads: () => Promise<Downloads>;
  /** Reads and understands texts in threads of its own, opened when it is first asked for. */
  readonly reader: () => Promise<Reader>;
  /** What the likeness of claims is weighed by, read when it is first asked for. */
  readonly scorer: () => Promise<Scorer>;
  /** A search engine that claims are streamed to, where the stage has one. */
  readonly engine: (() => Promise<SearchEngine>) | null;
  /** Who works here. */
  readonly people: Directory;
  readonly settings: ReviewSettings;
  /** Hosts beyond the public ones that webhooks may be sent to. */
  readonly webhookHosts: readonly string[];
  /** Whether people can be told of their inbox by mail, and whether those are who said nothing about it. */
  readonly notices: { readonly mail: boolean; readonly everybody: boolean };
  /** What the desk's public pages say of it, and where they lie. */
  readonly publishing: Publishing;
}
