import { expect, test } from 'vitest';
import { creationOf, entriesOf } from '../../../claims/log/creation.ts';
import { leafOf } from '../../../claims/log/entry.ts';
import { carryClaim } from '../../../claims/revision/carry-claim.ts';
import { extractedClaim, storedClaim, today } from '../../builders.ts';

const claim = storedClaim('The bridge cost 3 million.');
const reworded = extractedClaim('a-1', { id: claim.id, text: 'The bridge cost 4 million.', type: 'quantity' });
const carried = carryClaim(
  claim,
  { claim: reworded, speaker: 'Mayor Ruth Adeyemi', gone: false },
  { version: 2, now: today },
);

test('a creation is found again in a claim that was reworded since', () => {
  if (carried === null) throw new Error('the claim was not carried over');
  expect(carried.claim).toMatchObject({ text: reworded.text, speaker: 'Mayor Ruth Adeyemi', type: 'quantity' });
  expect(creationOf(carried.claim, [carried.event])).toEqual(creationOf(claim, []));
  expect(entriesOf(carried.claim, [carried.event])[0]).toEqual(entriesOf(claim, [])[0]);
});

test.each(['text', 'speaker', 'articleId', 'createdAt', 'publisher'] as const)(
  'another %s is another creation',
  (field) => {
    const [first] = entriesOf(claim, []);
    const [other] = entriesOf({ ...claim, [field]: 'forged' }, []);
    expect(other?.hash).not.toBe(first?.hash);
  },
);

test('the same event of another claim is another leaf', () => {
  const entry = { claim: 'c-1', seq: 1, hash: 'ab' };
  expect(leafOf({ ...entry, claim: 'c-2' })).not.toEqual(leafOf(entry));
  expect(leafOf({ ...entry, seq: 2 })).not.toEqual(leafOf(entry));
  expect(leafOf({ ...entry, hash: 'ac' })).not.toEqual(leafOf(entry));
});
