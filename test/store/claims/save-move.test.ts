import { describe, expect, onTestFinished, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice, bob } from '../../claims/workflow/builders.ts';
import { startCuttingProxy } from '../../cutting-proxy.ts';
import { localClient, useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const claim = storedClaim('The bridge opened in 1932.');

function taken(by = alice, from = claim) {
  const decision = decide(from, { action: 'take' }, { actor: by, now: today, settings: standardSettings });
  if (decision.kind === 'refused') throw new Error(decision.message);
  return decision;
}

test('saveMove saves the claim and its event', async () => {
  const table = await dynamo.table();
  await putNewClaims(table, [claim]);
  expect(await saveMove(table, claim, taken())).toBe('saved');
  expect(await readClaim(table, claim.id)).toEqual(taken().claim);
  const history = await readHistory(table, claim.id);
  expect(history).toEqual([taken().event]);
  expect(verifyHistory(history, taken().claim.headHash).kind).toBe('whole');
});

test('saveMove leaves everything as it is when another move came first', async () => {
  const table = await dynamo.table();
  await putNewClaims(table, [claim]);
  await saveMove(table, claim, taken(alice));
  expect(await saveMove(table, claim, taken(bob))).toBe('conflict');
  expect(await readHistory(table, claim.id)).toEqual([taken(alice).event]);
});

test('of many who take a claim at once exactly one has it', async () => {
  const table = await dynamo.table();
  await putNewClaims(table, [claim]);
  const people = Array.from({ length: 16 }, (_, index) => ({ ...alice, id: `reviewer-${index}` }));
  const outcomes = await Promise.all(people.map((person) => saveMove(table, claim, taken(person))));
  expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  const winner = people[outcomes.indexOf('saved')]?.id;
  expect(await readClaim(table, claim.id)).toMatchObject({ assignee: winner, revision: 1 });
  expect(await readHistory(table, claim.id)).toHaveLength(1);
});

test('of two who make the same event in one millisecond, exactly one has it', async () => {
  const table = await dynamo.table();
  await putNewClaims(table, [claim]);
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => saveMove(table, claim, taken())));
  expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
});

test('putNewClaims never touches a claim that is there', async () => {
  const table = await dynamo.table();
  await putNewClaims(table, [claim]);
  await saveMove(table, claim, taken());
  await putNewClaims(table, [claim]);
  expect(await readClaim(table, claim.id)).toEqual(taken().claim);
});

test('readClaim is null for an unknown id, and its history is empty', async () => {
  const table = await dynamo.table();
  expect(await readClaim(table, 'c-none')).toBeNull();
  expect(await readHistory(table, 'c-none')).toEqual([]);
});

describe('a move that was made though its answer was lost', () => {
  /** The table over a connection that loses the answers to the next so many transactions. */
  async function losing(table: Table, answers: number) {
    const proxy = await startCuttingProxy(dynamo.endpoint());
    onTestFinished(() => proxy.stop());
    const passed = proxy.cut('TransactWriteItems', answers);
    return { passed, table: { ...table, client: localClient(proxy.endpoint) } };
  }

  test('is answered as saved when the request is repeated', async () => {
    const table = await dynamo.table();
    await putNewClaims(table, [claim]);
    const lossy = await losing(table, 2);
    expect(await saveMove(lossy.table, claim, taken())).toBe('saved');
    expect(lossy.passed).toHaveLength(3);
    expect(await readHistory(table, claim.id)).toEqual([taken().event]);
  });

  test('is answered as saved when it is sent again later, as another request', async () => {
    const table = await dynamo.table();
    await putNewClaims(table, [claim]);
    const lossy = await losing(table, 5);
    await expect(saveMove(lossy.table, claim, taken(), { write: 'one-write' })).rejects.toThrow();
    expect(await saveMove(lossy.table, claim, taken(), { write: 'one-write' })).toBe('saved');
    expect(await readHistory(table, claim.id)).toEqual([taken().event]);
  });

  test('stays the one that is saved once the token is forgotten', async () => {
    const table = await dynamo.table();
    await putNewClaims(table, [claim]);
    const { claim: made, event } = taken();
    await saveMove(table, claim, { kind: 'moved', claim: made, event: { ...event } }, { write: 'one-write' });
    const elsewhere = localClient(dynamo.endpoint());
    elsewhere.middlewareStack.add(
      (next) => (args) => next({ ...args, input: { ...args.input, ClientRequestToken: 'another-token' } }),
      { step: 'initialize' },
    );
    expect(await saveMove({ ...table, client: elsewhere }, claim, taken(), { write: 'one-write' })).toBe('saved');
    expect(await readHistory(table, claim.id)).toEqual([event]);
  });
});
