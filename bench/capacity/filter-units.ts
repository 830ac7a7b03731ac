import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { untouched } from '../../claims/workflow/evolve.ts';
import type { ClaimFilter } from '../../store/claims/claim-filter.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { counterUpdates } from '../../store/counts/counters.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import type { Table } from '../../store/table/table.ts';
import type { Meter } from './metered-client.ts';
import { storedSample } from './stored-sample.ts';

/** What one question took, page after page, until its last claim. */
export interface FilterUnits {
  readonly filter: string;
  readonly found: number;
  readonly requests: number;
  readonly units: number;
}

const week = { from: '2026-05-01T00:00:00.000Z', to: '2026-05-08T00:00:00.000Z' } as const;

/** Questions that no list answers by itself, of a speaker with many claims. */
const questions: Readonly<Record<string, ClaimFilter>> = {
  'speaker, verdict, a week, by score': { speaker: 'Ann Lee', verdict: 'false', ...week },
  'speaker, verdict, by score': { speaker: 'Ann Lee', verdict: 'false' },
  'speaker, type, a week, by age': { speaker: 'Ann Lee', type: 'rule', ...week, sort: 'age' },
  'unreviewed, a week, from 0.8, by score': { status: 'unreviewed', minScore: 0.8, ...week },
  'publisher, speaker, a week, by score': { publisher: 'News', speaker: 'Ann Lee', ...week },
};

/** Asks each question of a table of so many claims, nine in ten of them by one speaker, over a year. */
export async function filterUnits(meter: Meter, name: string, claims: number): Promise<readonly FilterUnits[]> {
  const table = { client: meter.client, name };
  const key = await readSigningKey(table);
  const all = storedSample(claims);
  for (let at = 0; at < all.length; at += 400) await putNewClaims(table, all.slice(at, at + 400));
  for (let at = 0; at < all.length; at += 80) {
    await projectClaims(
      table,
      all.slice(at, at + 80).map((claim) => ({ ...claim, ...untouched })),
    );
  }
  await countChecked(table, all.filter(({ verdict }) => verdict !== null).length);
  const asked: FilterUnits[] = [];
  for (const [filter, question] of Object.entries(questions)) {
    meter.reset();
    let [found, requests] = [0, 0];
    let cursor: string | undefined;
    do {
      const page = await listClaims(table, question, { limit: 25, cursor, key });
      if (page.kind !== 'page') throw new Error(page.message);
      requests++;
      found += page.items.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    asked.push({ filter, found, requests, units: meter.readUnits() });
  }
  return asked;
}

/** The sample has no histories; what its verdicts would have come to is counted by hand. */
async function countChecked(table: Table, checked: number): Promise<void> {
  const all = (name: string, add: number) => ({ group: 'all', item: 'all', name, add }) as const;
  const tallies = [all('verdict:false', checked), all('status:checked', checked), all('status:unreviewed', -checked)];
  const updates = counterUpdates(table, tallies, { generation: 1, shard: 0 });
  await table.client.send(new TransactWriteItemsCommand({ TransactItems: updates.map((Update) => ({ Update })) }));
}
