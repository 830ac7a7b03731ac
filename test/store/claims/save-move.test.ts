import { expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice, bob } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

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
