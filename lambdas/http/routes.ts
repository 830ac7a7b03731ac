import type { Route } from './route.ts';
import { docs } from './routes/docs.ts';
import { healthz } from './routes/healthz.ts';
import { openapi } from './routes/openapi.ts';
import { readMe } from './routes/read-me.ts';

/** The whole API, in the order in which it is documented; fixed paths stand before those with parameters. */
export const routes: readonly Route[] = [healthz, openapi(() => routes), docs(() => routes), readMe];
