/** That the tokens `[first, last)` are to be read as other words. */
export interface Reading {
  readonly first: number;
  readonly last: number;
  readonly to: string;
  /** Left as it stands where the same words came before in the claim: the second "Kim" needs no full name. */
  readonly onlyFirst: boolean;
}

/** Readings by their first token. */
export interface Readings {
  readonly get: (token: number) => Reading | undefined;
}
