import type { Token } from './token.ts';

/** Whether a token is a year: four figures, without a unit or commas. */
export function isYear({ amount, raw }: Token): boolean {
  return amount?.unit === '' && /^(?:1[5-9]|20)\d\d$/.test(amount.value) && raw === amount.value;
}
