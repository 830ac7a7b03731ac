import type { Check } from '../../../claims/record/check.ts';
import { claimReviewOf, type Publishing } from '../../../claims/record/claim-review.ts';
import { DeskProfile } from '../../../claims/record/profile.ts';
import type { Outgoing } from '../../../claims/record/rules/rule.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';

export const publishing: Publishing = {
  origin: 'https://desk.example',
  profile: DeskProfile.parse({
    name: 'The Harbour Desk',
    ownership: 'Owned by its readers.',
    funding: 'Paid for by subscriptions.',
    contact: 'errors@desk.example',
  }),
  scale: standardSettings.scale,
};

/** A check that nothing stands against, with what the test is about set on it. */
export function sampleCheck(given: Partial<Check> = {}): Check {
  return {
    id: 'c-2f9f3867a4fd8f662e6e',
    slug: 'the-ferry-carried-90-000-people-c-2f9f3867a4fd8f662e6e',
    claim: 'The ferry carried 90 000 people in 2025.',
    type: 'quantity',
    quotes: ['carried 90 000 people'],
    sentence: '“The ferry carried 90 000 people in 2025,” said Marta Lindqvist.',
    articleId: 'a-1',
    articleVersion: 1,
    spans: [[11, 32]],
    language: 'en',
    speaker: 'Marta Lindqvist',
    speakerKind: 'person',
    appearances: [
      {
        url: 'https://tidewater.example/fares',
        title: 'Ferry fares to rise',
        publisher: 'The Tidewater Post',
        publishedAt: '2026-03-03',
      },
    ],
    also: [],
    verdict: 'half-true',
    rationale: 'The yearly report counts 88 000 passengers and leaves out December.',
    evidence: [
      {
        url: 'https://reports.example.net/2025',
        title: 'Yearly report 2025',
        stance: 'refutes',
        retrievedAt: '2026-03-04T09:00:00.000Z',
      },
    ],
    firstPublishedAt: '2026-03-05T10:00:00.000Z',
    changedAt: '2026-03-05T10:00:00.000Z',
    stale: false,
    gone: false,
    underCorrection: false,
    withdrawn: false,
    corrections: [],
    people: { proposer: 'alice', approver: 'bob', publisher: 'erin' },
    revision: 4,
    ...given,
  };
}

export const correction = {
  kind: 'correction',
  at: '2026-03-06T10:00:00.000Z',
  note: 'December was missing from our count.',
  from: 'false',
  to: 'half-true',
} as const;

export const corrected = sampleCheck({ corrections: [correction], changedAt: correction.at });

export const withdrawn = sampleCheck({
  withdrawn: true,
  corrections: [
    { kind: 'withdrawal', at: correction.at, note: 'We had the wrong ferry.', from: 'half-true', to: null },
  ],
  changedAt: correction.at,
});

/** A check on its way out, and then changed where the test wants it broken. */
export function outgoing(check: Check = sampleCheck(), changes: Readonly<Record<string, unknown>> = {}): Outgoing {
  const review = { ...claimReviewOf(check, publishing), ...changes };
  return { check, review, publishing, now: new Date('2026-03-10T00:00:00.000Z') };
}

/** A check of a claim that somebody else made in other words. */
export const several = sampleCheck({
  also: [
    {
      id: 'c-0d8f1f3c2b7a',
      claim: 'Ninety thousand people took the ferry last year.',
      speaker: 'Olle Berg',
      source: { url: 'https://echo.example/2', title: 'Echo', publisher: 'The Echo', publishedAt: '2026-03-04' },
    },
  ],
});
