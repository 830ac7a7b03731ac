import type { Action } from './command.ts';

/** Why a move was refused, for programs. */
export const refusalCodes = [
  'move-not-allowed',
  'role-needed',
  'held',
  'not-holder',
  'lease-expired',
  'own-proposal',
  'unknown-verdict',
  'evidence-needed',
  'own-site-evidence',
  'correction-note-needed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A move not made: why, in a code and in words, and what the asker may do instead. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly allowed: readonly Action[];
}
