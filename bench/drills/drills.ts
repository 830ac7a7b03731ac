import type { Drill } from './drill.ts';
import { answerDrills } from './sections/answers.ts';
import { functionDrills } from './sections/functions.ts';
import { logDrills } from './sections/log.ts';
import { operationDrills } from './sections/operations.ts';
import { streamDrills } from './sections/stream.ts';
import { uploadDrills } from './sections/uploads.ts';

/** A drill for each section of docs/runbook.md, by its title. */
export const drills: ReadonlyMap<string, Drill> = new Map(
  Object.entries<Drill>({
    ...uploadDrills,
    ...streamDrills,
    ...logDrills,
    ...answerDrills,
    ...functionDrills,
    ...operationDrills,
  }),
);
