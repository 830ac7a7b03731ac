import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import type { Moved } from '../../claims/workflow/record.ts';
import { lostWrites } from '../table/cancellation.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { additionWrites } from './added.ts';
import { repairWrite, wordsOf } from './repairs.ts';

/** Saves a claim that a person added, with its event and its repair, in one transaction; `known` when it is there. */
export async function saveAddition(table: Table, added: Moved<Claim>): Promise<'saved' | 'known'> {
  const { claim, event } = added;
  const { articleId: article, articleVersion: version, id } = claim;
  const { actor: by, at, reason } = event;
  const repair = { ...{ at, by, reason: reason ?? '', kind: 'add' as const, article, version, claim: id } };
  const TransactItems = [
    ...additionWrites(table, added),
    repairWrite(table, { ...repair, before: [], after: [wordsOf(claim)] }),
  ];
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems })));
    return 'saved';
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return 'known';
  }
}
