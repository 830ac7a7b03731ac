/** What a claim can be to another one. */
export const relationKinds = ['same-as', 'repeats', 'contradicts', 'supersedes'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What somebody says of a relation: that it holds, that it does not, or nothing any more. */
export const relationDecisions = ['confirm', 'refuse', 'undo'] as const;
export type RelationDecision = (typeof relationDecisions)[number];
