import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../claims/workflow/canonical-json.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { after, alice, bob, claimWith, proposal } from './builders.ts';

const { claim, events } = after(
  claimWith(),
  [alice, { action: 'take' }],
  [alice, proposal()],
  [bob, { action: 'approve' }],
);

describe('verifyHistory', () => {
  test('finds a history whole', () => {
    expect(verifyHistory(events, claim.headHash)).toEqual({ kind: 'whole', length: 3, head: claim.headHash });
    expect(verifyHistory([])).toMatchObject({ kind: 'whole', length: 0 });
  });
  test('finds a changed event', () => {
    const forged = events.map((event) => (event.seq === 2 ? { ...event, actor: 'mallory' } : event));
    expect(verifyHistory(forged)).toMatchObject({ kind: 'broken', seq: 2 });
  });
  test('finds a missing event', () => {
    expect(verifyHistory(events.filter(({ seq }) => seq !== 2))).toMatchObject({ kind: 'broken', seq: 2 });
  });
  test('finds a missing end', () => {
    expect(verifyHistory(events.slice(0, 2), claim.headHash)).toMatchObject({ kind: 'broken', seq: 2 });
  });
});

describe('canonicalJson', () => {
  test('does not depend on the order of keys nor on undefined ones', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[1,{"d":null}]}');
  });
  test('writes lone surrogates as a store of UTF-8 keeps them', () => {
    expect(canonicalJson('\ud800')).toBe(canonicalJson('\ufffd'));
  });
});
