import type { Grounds } from '../../grounds.ts';
import type { Range } from '../../language/noun-phrase.ts';

/** A "who said what" as token ranges, before it becomes an attribution. */
export interface Report {
  /** The word that reports: the verb, noun or "according"; -1 where nothing does. */
  readonly cueToken: number;
  readonly cue: readonly Range[];
  readonly source: Range | null;
  readonly content: readonly Range[];
  readonly confidence: number;
  readonly grounds: Grounds;
}

/** A report of which nobody has said yet how likely it is. */
export type Unweighed = Omit<Report, 'confidence'>;
