/** A number with what it measures: exact decimal digits, and a per cent sign or a currency where it has one. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** One word, number or mark of a statement. */
export interface Token {
  /** As the canonical form has it: lower-case, without accents. */
  readonly form: string;
  /** As it was written. */
  readonly raw: string;
  /** Whether it follows the token before it without a gap. */
  readonly glued: boolean;
  /** Whether a hyphen joins it to the token before it. */
  readonly hyphened: boolean;
  readonly amount?: Amount | undefined;
}

/** A pass over the tokens of a statement: each pass reads what those before it wrote. */
export type Pass = (tokens: readonly Token[]) => readonly Token[];

/** Whether a token was written with a capital. */
export function isCapital({ raw }: Token): boolean {
  return /^\p{Lu}/u.test(raw);
}

/** Whether a token is a word, and no number or mark. */
export function isWordToken({ form, amount }: Token): boolean {
  return amount === undefined && /^[\p{L}']/u.test(form);
}

/** A token that stands for others: `form` in the place of the first of them. */
export function inPlaceOf(first: Token, form: string, amount?: Amount): Token {
  return { ...first, form, amount };
}
