import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { exportTable, importTable } from '../../../bin/operations/copy-table.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { claimItem } from '../../../store/claims/claim-item.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

async function* lines(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function all(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const text of texts) found.push(text);
  return found.toSorted();
}

describe('exportTable and importTable', () => {
  test('bring a lost table back, claims and histories whole', async () => {
    const table = await dynamo.table();
    const claims = Array.from({ length: 60 }, (_, index) => storedClaim(`Ward ${index} built ${index + 3} schools.`));
    await putNewClaims(table, claims);
    const [claim = storedClaim('')] = claims;
    const moved = decide(claim, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
    if (moved.kind === 'refused') throw new Error(moved.message);
    await saveMove(table, claim, moved);

    const before = await all(exportTable(table));
    const restored = await dynamo.table();
    expect(await importTable(restored, lines(...before))).toBe(before.length);

    expect(await all(exportTable(restored))).toEqual(before);
    expect(await readClaim(restored, claim.id)).toEqual(moved.claim);
    expect(verifyHistory(await readHistory(restored, claim.id), moved.claim.headHash).kind).toBe('whole');
  });

  test.each(['leave', 'replace-older'] as const)(
    'bring back what is lost, and leave what is newer (%s)',
    async (ifThere) => {
      const table = await dynamo.table();
      const claims = ['It rained.', 'It snowed.'].map((text) => storedClaim(text));
      await putNewClaims(table, claims);
      const before = await all(exportTable(table));
      const [moved = storedClaim(''), spoiled = storedClaim('')] = claims;
      const taken = decide(moved, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
      if (taken.kind === 'refused') throw new Error(taken.message);
      await saveMove(table, moved, taken);
      const forged = claimItem({ ...spoiled, text: 'It hailed.' });
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: forged }));

      await importTable(table, lines(...before), ifThere);
      expect(await readClaim(table, moved.id)).toEqual(taken.claim);
      expect((await readClaim(table, spoiled.id))?.text).toBe(ifThere === 'leave' ? 'It hailed.' : 'It snowed.');
    },
  );

  test('say which line is no item', async () => {
    const table = await dynamo.table();
    const good = '{"Item":{"pk":{"S":"C#1"},"sk":{"S":"CLAIM"}}}';
    await expect(importTable(table, lines(good, '', '{"pk": 1}'))).rejects.toThrow('Line 2 is no item of a table');
  });
});
