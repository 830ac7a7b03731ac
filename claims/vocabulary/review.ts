/** A person's roles, each holding what the one before it may do. */
export const ranks = ['viewer', 'reviewer', 'editor', 'admin'] as const;
export type Rank = (typeof ranks)[number];

/** Every role; `ingest` is a machine's and stands apart. */
export const roles = [...ranks, 'ingest'] as const;
export type Role = (typeof roles)[number];

/** Whether a second person has to approve a verdict. */
export const reviewModes = ['second', 'single'] as const;
export type ReviewMode = (typeof reviewModes)[number];

/** Why a claim is not worth a verdict; `misread`: the article does not say so. */
export const dismissals = ['opinion', 'duplicate', 'not-checkable', 'trivial', 'misread'] as const;

/** What a piece of evidence does to a claim. */
export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/** The verdicts of a desk that configures none: some on an ordered scale, by worth, and some beside it. */
export const standardVerdicts = {
  ordered: { true: 5, 'mostly-true': 4, 'half-true': 3, 'mostly-false': 2, false: 1 },
  unordered: ['misleading', 'unproven', 'outdated', 'satire'],
} as const;

/** Why a move was refused, for programs. */
export const refusalCodes = [
  'move-not-allowed',
  'role-needed',
  'held',
  'not-holder',
  'lease-expired',
  'own-proposal',
  'not-proposer',
  'unknown-assignee',
  'due-not-ahead',
  'nothing-to-change',
  'changed-since',
  'checklist-open',
  'too-late-to-undo',
  'unknown-verdict',
  'evidence-needed',
  'own-site-evidence',
  'correction-note-needed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
