/** What somebody said: the words, and what is known of where they come from. */
export interface Statement {
  readonly text: string;
  readonly speaker?: string | undefined;
  /** When it was said, in milliseconds; NaN where that is given but not known, which is near no other time. */
  readonly saidAt?: number | undefined;
}
