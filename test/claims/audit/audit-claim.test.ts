import { describe, expect, test } from 'vitest';
import { auditClaim } from '../../../claims/audit/audit-claim.ts';
import type { Claim } from '../../../claims/claim.ts';
import type { ReviewEvent } from '../../../claims/review-event.ts';
import { carryClaim } from '../../../claims/revision/carry-claim.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { handBack } from '../../../claims/workflow/hand-back.ts';
import { firstHash } from '../../../claims/workflow/history.ts';
import { record } from '../../../claims/workflow/record.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { extractedClaim, storedClaim } from '../../builders.ts';
import { further, type Reviewed, reviewed, sealedAgain, toPublication } from '../../reviewed.ts';
import { alice, erin, minutes } from '../workflow/builders.ts';

const published = reviewed(storedClaim('The bridge cost 3 million.'), ...toPublication);

/** What the first rules allowed: what was published is reopened, and dismissed by anybody. */
function dismissed(before: Reviewed): Reviewed {
  const { claim, events } = further(before, [erin, { action: 'reopen', reason: 'news' }]);
  const moved = record(claim, {
    action: 'dismiss',
    actor: 'bob',
    at: minutes(claim.revision),
    reason: 'opinion',
    changes: { status: 'dismissed' },
  });
  return { claim: moved.claim, events: [...events, moved.event] };
}

test('a withdrawal and a hold that was handed back are whole', () => {
  const withdrawn = further(published, [erin, { action: 'withdraw', note: 'We were wrong.' }]);
  expect(auditClaim(withdrawn.claim, withdrawn.events)).toMatchObject({ kind: 'whole', length: 5 });
  const taken = reviewed(storedClaim('The bridge cost 3 million.'), [alice, { action: 'take' }]);
  const back = handBack(taken.claim, minutes(120));
  if (back === null) throw new Error('the hold was not handed back');
  expect(auditClaim(back.claim, [...taken.events, back.event])).toMatchObject({ kind: 'whole', length: 2 });
});

test('a history under the first rules, which allowed to dismiss what was published, is whole as it is', () => {
  const old = sealedAgain(dismissed(published), () => ({ rules: undefined }));
  expect(auditClaim(old.claim, old.events)).toMatchObject({ kind: 'whole', length: 6 });
});

const of = (seq: number, given: Partial<ReviewEvent>) => (event: ReviewEvent) => (event.seq === seq ? given : {});

test('a claim that was only moved is whole', () => {
  expect(auditClaim(published.claim, published.events)).toMatchObject({ kind: 'whole', length: 4 });
  expect(auditClaim(storedClaim('Nothing was done with it.'), [])).toMatchObject({ kind: 'whole', length: 0 });
});

test('a claim that was carried over while it was reviewed is whole', () => {
  const claim = extractedClaim('a-1', { id: published.claim.id, text: 'The bridge cost 4 million.' });
  const entry = { claim, speaker: null, gone: false };
  const carried = carryClaim(published.claim, entry, { version: 2, now: minutes(-5) });
  if (carried === null) throw new Error('the claim was not carried over');
  expect(carried.event.at).toBe(published.claim.updatedAt);
  expect(auditClaim(carried.claim, [...published.events, carried.event])).toMatchObject({ kind: 'whole' });
});

describe('a forged claim is found', () => {
  test.each<[string, Partial<Claim>, string]>([
    ['verdict', { verdict: 'true' }, `the claim's verdict is not what its history makes it: "true" instead of "false"`],
    ['rationale', { rationale: 'Nobody knows.' }, "the claim's rationale is not what its history makes it"],
    ['assignee', { assignee: 'mallory' }, "the claim's assignee is not what its history makes it"],
    ['status', { status: 'checked' }, "the claim's status is not what its history makes it"],
    ['publication', { published: null }, "the claim's published is not what its history makes it"],
    [
      'corrections',
      { corrections: [], underCorrection: true },
      "the claim's underCorrection is not what its history makes it",
    ],
    ['wording since carried', { goneSince: 2 }, "the claim's goneSince is not what its history makes it"],
    ['revision', { revision: 3 }, 'the claim is at revision 3, its history has an event 4'],
    ['time', { updatedAt: minutes(-1).toISOString() }, 'the claim was changed at'],
    ['head', { headHash: firstHash }, "the claim's newest hash is 000"],
  ])('by its %s', (_, forged, message) => {
    const found = auditClaim({ ...published.claim, ...forged }, published.events);
    expect(found).toMatchObject({ kind: 'broken', message: expect.stringContaining(message) });
  });
});

describe('a chain that was sealed again is found', () => {
  test.each<[string, Reviewed, number, string]>([
    [
      'where somebody approves their own proposal',
      sealedAgain(published, of(3, { actor: 'alice' })),
      3,
      'event 3: "alice" could not "approve" it: somebody other than its proposer has to decide on a verdict',
    ],
    [
      'where times run back',
      sealedAgain(published, of(3, { at: minutes(0).toISOString() })),
      3,
      'event 3 is of 2026-05-04T12:00:00.000Z, before event 2',
    ],
    [
      'where it begins before its claim',
      sealedAgain(published, of(1, { at: minutes(-9).toISOString() })),
      1,
      'before the claim of',
    ],
    [
      "where events are another claim's",
      sealedAgain(published, () => ({ claim: 'c-other' })),
      1,
      'event 1 is of claim c-other, not of this one',
    ],
    [
      'where a later event does not say whose it is',
      sealedAgain(published, of(2, { claim: undefined })),
      2,
      'event 2 does not say whose it is',
    ],
    [
      'where a move is skipped',
      sealedAgain({ ...published, events: published.events.slice(0, 2) }, of(2, { action: 'publish' })),
      2,
      'event 2: a claim that is in-review has no "publish"',
    ],
    [
      'where a move changes more than it may',
      sealedAgain(published, (event) =>
        event.seq === 3
          ? { before: { ...event.before, verdict: 'false' }, after: { ...event.after, verdict: 'true' } }
          : {},
      ),
      3,
      `event 3: "approve" does not change a claim's verdict`,
    ],
    [
      'where a move leads elsewhere',
      sealedAgain(published, of(3, { after: { status: 'published' } })),
      3,
      'event 3: "approve" leads from in-approval to checked, not to published',
    ],
    [
      'where somebody proposes who does not hold it',
      sealedAgain(published, (event) =>
        event.seq === 2 ? { actor: 'mallory', after: { ...event.after, proposer: 'mallory' } } : {},
      ),
      2,
      'event 2: "mallory" could not "propose" it: the claim is held by "alice"',
    ],
    [
      'where another is named as proposer',
      sealedAgain(published, (event) => (event.seq === 2 ? { after: { ...event.after, proposer: 'bob' } } : {})),
      2,
      'event 2: it was proposed by "alice", and names another proposer',
    ],
    [
      'where something else is published than was checked',
      sealedAgain(published, ({ seq, after }) =>
        seq === 4 && after.published ? { after: { ...after, published: { ...after.published, verdict: 'true' } } } : {},
      ),
      4,
      'event 4: what was published is not what was checked',
    ],
    [
      'where it says that something was otherwise before',
      sealedAgain(published, of(3, { before: { status: 'checked' } })),
      3,
      "event 3 says that the claim's status was something else before than it was",
    ],
    [
      'where a person carries a claim over',
      sealedAgain(published, of(4, { action: 'carry' })),
      4,
      'event 4: only claimtrail carries claims over',
    ],
    [
      'where a hold is handed back that lasts',
      sealedAgain({ ...published, events: published.events.slice(0, 2) }, (event) =>
        event.seq === 2
          ? { action: 'expire', actor: 'claimtrail', before: event.before, after: { status: 'unreviewed' } }
          : {},
      ),
      2,
      'event 2: no hold on the claim had run out',
    ],
    [
      'where what was published is dismissed',
      sealedAgain(dismissed(published)),
      6,
      'event 6: "bob" could not "dismiss" it: the claim was published',
    ],
    [
      'where readers are told of another withdrawal than was made',
      sealedAgain(further(published, [erin, { action: 'withdraw', note: 'We were wrong.' }]), ({ seq, after }) =>
        seq === 5 && after.withdrawal
          ? { after: { ...after, withdrawal: { ...after.withdrawal, note: 'Nothing.' } } }
          : {},
      ),
      5,
      'event 5: what readers are told of the withdrawal is not what was withdrawn',
    ],
    [
      'where there is no such action',
      sealedAgain(published, of(3, { action: 'bless' })),
      3,
      'event 3: a claim that is in-approval has no "bless"',
    ],
  ])('%s', (_, { claim, events }, seq, message) => {
    const found = auditClaim(claim, events);
    expect(found).toMatchObject({ kind: 'broken', seq, message: expect.stringContaining(message) });
  });
});

describe('events of before 0.2, which name no claim,', () => {
  const old = sealedAgain(published, () => ({ claim: undefined }));
  test('are whole as they are', () => {
    expect(auditClaim(old.claim, old.events)).toMatchObject({ kind: 'whole', length: 4 });
  });
  test('may be followed by events that name it', () => {
    const reopened = decide(
      old.claim,
      { action: 'reopen', reason: 'news' },
      {
        actor: erin,
        now: minutes(9),
        settings: standardSettings,
      },
    );
    if (reopened.kind === 'refused') throw new Error(reopened.message);
    expect(auditClaim(reopened.claim, [...old.events, reopened.event])).toMatchObject({ kind: 'whole', length: 5 });
  });
  test('are still held to the rule that nobody decides on their own proposal', () => {
    const own = sealedAgain(old, of(3, { actor: 'alice' }));
    expect(auditClaim(own.claim, own.events)).toMatchObject({ kind: 'broken', seq: 3 });
  });
});
