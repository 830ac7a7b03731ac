import type { ClaimType } from '../vocabulary/extraction.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Finder } from './statement/finders.ts';

/** What shows each signal. */
export type SignalFinders = Readonly<Record<SignalName, Finder>>;

/** The types of claims that words of their own show; the others go by signals alone. */
export type FoundType = Extract<ClaimType, 'prediction' | 'causal' | 'rule' | 'position' | 'definition' | 'event'>;

/** What shows each type. */
export type TypeFinders = Readonly<Record<FoundType, readonly Finder[]>>;

/** What makes a statement worth checking, as far as its words say. */
export interface WorthHabits {
  readonly signals: SignalFinders;
  readonly types: TypeFinders;
  /** Words that headlines set in lower case. */
  readonly headlineWords: ReadonlySet<string>;
  /** A function word at the end of what a signal found, with the space before it: left out of the reason. */
  readonly dangling: RegExp;
}
