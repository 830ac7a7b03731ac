import type { Claim } from '../../claims/claim.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { logClaims } from '../../store/log/append.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import type { Meter } from './metered-client.ts';
import { sampleExtractions } from './sample-extractions.ts';

/** Units a claim that following the stream takes: to count new claims, and to log them. */
export interface ProjectionUnits {
  readonly counted: number;
  readonly logged: number;
  /** Read units of both. */
  readonly read: number;
}

/** Counts and logs what has been saved, in batches as the stream brings them, and adds up the units. */
export async function projectionUnits(meter: Meter, name: string, days: number): Promise<ProjectionUnits> {
  const table = { client: meter.client, name };
  const key = await readSigningKey(table);
  const claims: Claim[] = [];
  for await (const { id } of sampleExtractions(days)) {
    const page = await listClaims(table, { article: id, sort: 'age' }, { limit: 400, key });
    if (page.kind === 'page') claims.push(...page.items);
  }
  let read = 0;
  const unitsOf = async (follow: () => Promise<unknown>) => {
    meter.reset();
    await follow();
    read += meter.readUnits();
    return [...meter.written().values()].reduce((total, each) => total + each, 0) / claims.length;
  };
  const inBatches = (act: (batch: typeof claims) => Promise<unknown>) => async () => {
    for (let at = 0; at < claims.length; at += 100) await act(claims.slice(at, at + 100));
  };
  const counted = await unitsOf(inBatches((batch) => projectClaims(table, batch)));
  const logged = await unitsOf(inBatches((batch) => logClaims(table, batch)));
  return { counted, logged, read: read / claims.length };
}
