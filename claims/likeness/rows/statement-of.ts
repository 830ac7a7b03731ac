import type { Claim } from '../../claim.ts';
import type { Statement } from '../statement.ts';

/** What of a claim decides what it is like. */
export type SaidClaim = Pick<Claim, 'text' | 'speaker' | 'source'>;

/** A claim as it is compared. An article without a date leaves open when its claims were made. */
export function statementOf({ text, speaker, source }: SaidClaim): Statement {
  return { text, speaker: speaker ?? undefined, saidAt: Date.parse(source.publishedAt ?? '') };
}
