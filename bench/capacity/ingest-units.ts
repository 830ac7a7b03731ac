import { saveExtraction } from '../../store/articles/save-extraction.ts';
import type { Meter } from './metered-client.ts';
import { sampleExtractions } from './sample-extractions.ts';

/** Write units that saving articles took. */
export interface IngestUnits {
  readonly articles: number;
  readonly claims: number;
  /** Units by index; `table` for the table itself, the articles and their texts included. */
  readonly byIndex: ReadonlyMap<string, number>;
  readonly total: number;
  /** Units a claim, all indexes together. */
  readonly perClaim: number;
  /** Units a claim and index, over the indexes that took any. */
  readonly perClaimAndIndex: number;
  /** Units that saving the same articles again took. */
  readonly again: number;
}

/** Saves the example articles under new addresses, then once more, and adds up the write units. */
export async function ingestUnits(meter: Meter, name: string, days: number): Promise<IngestUnits> {
  const table = { client: meter.client, name };
  const now = new Date('2026-05-04T12:00:00.000Z');
  let [articles, claims] = [0, 0];
  meter.reset();
  for await (const extraction of sampleExtractions(days)) {
    await saveExtraction(table, extraction, now);
    articles++;
    claims += extraction.claims.length;
  }
  const byIndex = meter.written();
  const total = sum(byIndex);
  meter.reset();
  for await (const extraction of sampleExtractions(days)) await saveExtraction(table, extraction, now);
  const again = sum(meter.written());
  const perClaim = total / claims;
  return { articles, claims, byIndex, total, perClaim, perClaimAndIndex: perClaim / byIndex.size, again };
}

function sum(units: ReadonlyMap<string, number>): number {
  return [...units.values()].reduce((total, each) => total + each, 0);
}
