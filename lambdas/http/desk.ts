import type { Authentication } from '../shared/auth.ts';

/** Where a line of the log goes; fields carry neither article text nor personal data. */
export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  error(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** All that routes need of the world, brought together once per process in `lambdas/api.ts`. */
export interface Desk {
  readonly now: () => Date;
  readonly log: Log;
  readonly authenticate: (authorization: string | undefined, now: Date) => Promise<Authentication>;
  /** The page's origin, where it is not the API's own. */
  readonly pageOrigin: string | undefined;
}
