import type { Model } from '../../claims/model/model.ts';

/** What weights were fitted on: the name of each thing that their features come from, with its digest. */
export type FittedOn = Readonly<Record<string, string>>;

/** Where a part finds its data, and whether it may use only sets with an open licence. */
export interface FitOptions {
  readonly data: string;
  readonly openDataOnly: boolean;
}

/** One model file and how to make it; `fit` gives null where its data may not be used or is not there. */
export interface FitPart {
  readonly name: string;
  /** Path of the model file in the repository. */
  readonly file: string;
  /** What the code has now of all that the weights depend on. */
  readonly fittedOn: () => FittedOn;
  readonly fit: (options: FitOptions, say: (line: string) => void) => Model | null;
}
