/** That the tokens `[first, last)` are to be read as other words. */
export interface Reading {
  readonly first: number;
  readonly last: number;
  readonly to: string;
  /** Left as it stands where the same words came before in the claim: the second "Kim" needs no full name. */
  readonly onlyFirst: boolean;
  /** The name that it is, as an index; no pronoun is read as one that the claim has named before. */
  readonly name?: number;
  /** "I" and its verb: left as they stand where the quotation marks around them stay, so that nobody is misquoted. */
  readonly firstPerson?: boolean;
  /** Set in brackets within what is quoted, since whoever spoke said other words. */
  readonly isInBrackets?: boolean;
}

/** Readings by their first token. */
export interface Readings {
  readonly get: (token: number) => Reading | null;
}
