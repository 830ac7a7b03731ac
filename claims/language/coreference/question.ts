import type { Entity } from './entity.ts';
import type { Phrase } from './phrase.ts';

/** A pronoun with everybody whom it may mean, and the features of each. */
export interface Question {
  readonly pronoun: Phrase;
  readonly gender: 'male' | 'female';
  readonly candidates: readonly Entity[];
  /** Which of the candidates may be persons. */
  readonly persons: readonly boolean[];
  /** Rows of the features of each candidate, and of nobody last. */
  readonly rows: readonly Int32Array[];
}
