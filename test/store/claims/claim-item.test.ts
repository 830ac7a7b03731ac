import { describe, expect, test } from 'vitest';
import { claimItem, parseClaimItem } from '../../../store/claims/claim-item.ts';
import { unpack } from '../../../store/table/body.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice, bob, erin, proposal } from '../../claims/workflow/builders.ts';
import { reviewed } from '../../reviewed.ts';

const bodyOf = (item: ReturnType<typeof claimItem>): Uint8Array => item['body']?.B ?? new Uint8Array();
const namesIn = (item: ReturnType<typeof claimItem>) => Object.keys(Object(unpack(bodyOf(item))));

describe('claimItem', () => {
  const fresh = storedClaim('The bridge cost 3 million crowns.');
  const { claim: published } = reviewed(
    fresh,
    [alice, { action: 'take' }],
    [alice, proposal()],
    [bob, { action: 'approve' }],
    [erin, { action: 'publish' }],
  );
  const repaired = {
    ...published,
    due: today.toISOString(),
    date: '2026-03-01',
    relations: [{ to: 'c-other', kind: 'repeats' as const, holds: true, by: 'bob', at: today.toISOString() }],
  };

  test.each([fresh, published, repaired])(
    'is read as the claim that it was made of, whatever has happened to it',
    (claim) => {
      expect(parseClaimItem({ body: bodyOf(claimItem(claim)) })).toEqual(claim);
    },
  );

  test('spares what older items never had, until there is something to say', () => {
    const spared = [
      'due',
      'returned',
      'approver',
      'withdrawal',
      'checked',
      'removed',
      'date',
      'extracted',
      'added',
      'parted',
    ];
    expect(namesIn(claimItem(fresh)).filter((name) => [...spared, 'relations'].includes(name))).toEqual([]);
    expect(namesIn(claimItem(repaired))).toEqual(expect.arrayContaining(['due', 'date', 'approver', 'relations']));
    expect(namesIn(claimItem(fresh))).toEqual(expect.arrayContaining(['verdict', 'lease', 'published', 'revision']));
  });
});
