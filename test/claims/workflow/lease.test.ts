import { describe, expect, test } from 'vitest';
import { handBack } from '../../../claims/workflow/hand-back.ts';
import { isExpired, takenMinutes } from '../../../claims/workflow/lease.ts';
import {
  after,
  alice,
  attempt,
  bob,
  claimWith,
  erin,
  minutes,
  proposal,
  propose,
  type Step,
  take,
} from './builders.ts';

describe('a lease', () => {
  test('lasts as long as a claim is taken for, and then anybody may take the claim', () => {
    expect(attempt([take], bob, { action: 'take' }, minutes(29)).kind).toBe('refused');
    expect(attempt([take], bob, { action: 'take' }, minutes(takenMinutes))).toMatchObject({
      claim: { assignee: 'bob' },
    });
  });
  test('does not outlive itself: its holder has to take the claim again', () => {
    expect(attempt([take], alice, proposal(), minutes(takenMinutes))).toMatchObject({
      code: 'lease-expired',
      allowed: ['take', 'dismiss'],
    });
  });
  test('that a colleague has is taken over by an editor, and by no reviewer', () => {
    expect(attempt([take], erin, { action: 'take' })).toMatchObject({ claim: { assignee: 'erin' } });
    const dismissed = attempt([take], erin, { action: 'dismiss', reason: 'trivial' });
    expect(dismissed).toMatchObject({ claim: { status: 'dismissed', lease: null } });
  });
  test('of an assignment lasts until it is due, and what its holder writes never shortens it', () => {
    const due = minutes(3 * 24 * 60).toISOString();
    const given: Step[] = [[erin, { action: 'assign', assignee: 'bob', due: '2026-05-07T14:00:00+02:00' }]];
    expect(attempt(given, alice, { action: 'take' }, minutes(3 * 24 * 60 - 1)).kind).toBe('refused');
    const taken = attempt(given, bob, { action: 'take' }, minutes(60));
    expect(taken).toMatchObject({ claim: { due, lease: { holder: 'bob', expiresAt: due } } });
  });
  test('that ran out is shown for an hour, then handed back with an event of its own', () => {
    const { claim } = after(claimWith(), take);
    expect(isExpired(claim, minutes(29))).toBe(false);
    expect(isExpired(claim, minutes(31))).toBe(true);
    expect(handBack(claim, minutes(89))).toBeNull();
    expect(handBack(claim, minutes(91))).toMatchObject({
      claim: { status: 'unreviewed', assignee: null, lease: null },
      event: {
        action: 'expire',
        actor: 'claimtrail',
        reason: `the hold of alice ran out at ${minutes(takenMinutes).toISOString()}`,
      },
    });
    expect(attempt([take, propose], bob, { action: 'approve' }, minutes(9999)).kind).toBe('moved');
  });
  test('is renewed by its holder', () => {
    const renewed = attempt([take], alice, { action: 'take' }, minutes(20));
    expect(renewed).toMatchObject({ claim: { lease: { holder: 'alice', expiresAt: minutes(50).toISOString() } } });
  });
  test('of an assignment lasts 24 hours', () => {
    const given: Step[] = [[erin, { action: 'assign', assignee: 'bob' }]];
    expect(attempt(given, alice, { action: 'take' }, minutes(24 * 60 - 1)).kind).toBe('refused');
    expect(attempt(given, bob, proposal(), minutes(24 * 60 - 1)).kind).toBe('moved');
  });
});
