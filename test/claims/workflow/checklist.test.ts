import { describe, expect, test } from 'vitest';
import { auditClaim } from '../../../claims/audit/audit-claim.ts';
import { type Checklist, standardChecklist } from '../../../claims/workflow/checklist.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { undoMove } from '../../../claims/workflow/undo-move.ts';
import { storedClaim } from '../../builders.ts';
import { reviewed, sealedAgain, toPublication } from '../../reviewed.ts';
import { alice, bob, minutes, noon, proposal } from './builders.ts';

const statement = (id: string) => ({ id, text: `${id} holds.` });
const checklist: Checklist = { enforced: true, propose: [statement('sources')], approve: [statement('looked-up')] };
const settings = { ...standardSettings, checklist };

describe('a checklist', () => {
  test('that a desk enforces is asked for before a verdict is proposed, amended and approved', () => {
    const { claim } = reviewed(storedClaim('It rained.'), [alice, { action: 'take' }]);
    const context = { actor: alice, now: noon, settings };
    const refused = decide(claim, proposal(), context);
    expect(refused).toMatchObject({ code: 'checklist-open', message: expect.stringContaining('sources holds.') });
    const proposed = decide(claim, proposal({ checked: ['sources'] }), context);
    if (proposed.kind === 'refused') throw new Error(proposed.message);
    const waiting = proposed.claim;
    expect(waiting.checked).toEqual({ propose: ['sources'], approve: [] });
    expect(decide(waiting, { ...proposal(), action: 'amend' }, context)).toMatchObject({ code: 'checklist-open' });
    expect(decide(waiting, { action: 'approve' }, { ...context, actor: bob })).toMatchObject({
      code: 'checklist-open',
    });
    expect(decide(waiting, { action: 'approve', checked: ['looked-up'] }, { ...context, actor: bob })).toMatchObject({
      claim: { status: 'checked', checked: { propose: ['sources'], approve: ['looked-up'] } },
    });
  });

  test('that nobody configured only reminds', () => {
    expect(standardChecklist.enforced).toBe(false);
    const { claim } = reviewed(storedClaim('It rained.'), ...toPublication.slice(0, 3));
    expect(claim).toMatchObject({ status: 'checked', checked: null });
  });
});

describe('undo', () => {
  const taken = reviewed(storedClaim('The bridge cost 3 million.'), [alice, { action: 'take' }]);
  const last = taken.events.at(-1) ?? null;

  test('gives the claim as it was, for a minute, to whoever moved it', () => {
    const undone = undoMove(taken.claim, last, { actor: 'alice', now: minutes(1) });
    if (undone.kind === 'refused') throw new Error(undone.message);
    expect(undone.claim).toMatchObject({ status: 'unreviewed', assignee: null, lease: null });
    const events = [...taken.events, undone.event];
    expect(auditClaim(undone.claim, events)).toMatchObject({ kind: 'whole', length: 2 });
    expect(undoMove(taken.claim, last, { actor: 'alice', now: minutes(2) })).toMatchObject({
      code: 'too-late-to-undo',
    });
    expect(undoMove(taken.claim, last, { actor: 'bob', now: minutes(1) })).toMatchObject({ code: 'too-late-to-undo' });
    const forged = sealedAgain({ claim: undone.claim, events }, ({ seq }) => (seq === 2 ? { actor: 'bob' } : {}));
    expect(auditClaim(forged.claim, forged.events)).toMatchObject({ kind: 'broken', seq: 2 });
    const half = sealedAgain({ claim: undone.claim, events }, ({ seq }) =>
      seq === 2 ? { before: { status: 'in-review' }, after: { status: 'unreviewed' } } : {},
    );
    expect(auditClaim(half.claim, half.events)).toMatchObject({ kind: 'broken', seq: 2 });
  });

  test('is not of what settles something', () => {
    const { claim, events } = reviewed(storedClaim('It rained.'), ...toPublication);
    expect(undoMove(claim, events.at(-1) ?? null, { actor: 'erin', now: noon })).toMatchObject({ kind: 'refused' });
  });
});
