import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptNames, readKept, readKey, readNote } from '../../../lambdas/logging/kept-checkpoints.ts';
import { owesCheckpoint, signCheckpoint } from '../../../lambdas/logging/sign-checkpoint.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { logClaims } from '../../../store/log/append.ts';
import { readCheckpoint } from '../../../store/log/checkpoint-item.ts';
import { readEdge } from '../../../store/log/edge.ts';
import { logEdgeKey, logFoot, logPlacesKey } from '../../../store/table/keys.ts';
import { openDesk, type Role } from '../../bin/history/desk.ts';
import { erase, erasePartition } from '../../bin/history/tamper.ts';
import { bob, erin, minutes } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { further } from '../../reviewed.ts';

const dynamo = useEmbeddedDynamoDb();

describe('signCheckpoint', () => {
  test('keeps what it signs beside its key, and serves it', async () => {
    const { table, archive, key } = await openDesk(await dynamo.table());
    const [name = ''] = await keptNames(archive);
    expect(name).toBe('000000000027-2026-05-04T140000.000Z');
    expect(await readKey(archive)).toEqual(key);
    const kept = await readKept(archive, name, key);
    expect(kept).toMatchObject({ origin: 'desk.example/log', size: 27, claims: 6, at: '2026-05-04T14:00:00.000Z' });
    const served = await readCheckpoint(table);
    expect(readNote(served?.note ?? '', key)).toEqual(kept);
  });

  test('signs the same log again, later', async () => {
    const desk = await openDesk(await dynamo.table());
    const next = await signCheckpoint(desk, minutes(180));
    expect(next).toMatchObject({ size: 27, at: minutes(180).toISOString() });
    expect((await readCheckpoint(desk.table))?.at).toBe(next.at);
    expect(await keptNames(desk.archive)).toHaveLength(2);
    const early = await signCheckpoint(desk, minutes(0));
    expect(Date.parse(early.at)).toBeGreaterThan(Date.parse(next.at));
  });

  test('never overwrites what is kept', async () => {
    const { folder, archive } = await openDesk(await dynamo.table());
    const [name = ''] = (await readdir(join(folder, 'checkpoints'))).sort();
    const before = await readFile(join(folder, 'checkpoints', name), 'utf8');
    await archive.keep(name, 'something else');
    expect(await archive.read(name)).toBe(before);
    await expect(writeFile(join(folder, 'checkpoints', name), 'x', { flag: 'wx' })).rejects.toThrow('EEXIST');
  });

  test('signs nothing more once the log was rewritten', async () => {
    const desk = await openDesk(await dynamo.table());
    const { table } = desk;
    await erasePartition(table, logFoot.pk);
    await erase(table, logEdgeKey);
    await expect(signCheckpoint(desk, minutes(180))).rejects.toThrow(
      'The log has 0 entries; the checkpoint of 2026-05-04T14:00:00.000Z was signed over 27.',
    );
    for (const role of ['untouched', 'corrected', 'published', 'carried', 'proposed', 'taken'] satisfies Role[]) {
      const { claim } = await desk.reviewed(role);
      await erase(table, logPlacesKey(claim.id));
      await logClaims(table, [claim]);
    }
    expect((await readEdge(table)).size).toBe(27);
    await expect(signCheckpoint(desk, minutes(180))).rejects.toThrow(
      'The first 27 entries of the log are not those signed for at 2026-05-04T14:00:00.000Z.',
    );
    expect(await keptNames(desk.archive)).toHaveLength(1);
  });
});

test('a checkpoint is owed as soon as something was published, and until it is signed for', async () => {
  const desk = await openDesk(await dynamo.table());
  const { table } = desk;
  expect(await owesCheckpoint(table)).toBe(false);
  const start = await desk.reviewed('proposed');
  let before = start;
  for (const step of [
    [bob, { action: 'approve' }],
    [erin, { action: 'publish' }],
  ] as const) {
    const after = further(before, step);
    const event = after.events.at(-1);
    if (event !== undefined) await saveMove(table, before.claim, { kind: 'moved', claim: after.claim, event });
    await logClaims(table, [after.claim]);
    expect(await owesCheckpoint(table)).toBe(step[1].action === 'publish');
    before = after;
  }
  await signCheckpoint(desk, minutes(180));
  expect(await owesCheckpoint(table)).toBe(false);
});
