import { readingBudget } from '../reading/budget.ts';

/** What is written to the table after an article was understood, in milliseconds. */
const savingTime = 5000;

/** Milliseconds that have to be left before an upload of so many bytes is begun. */
export function timeFor(bytes: number): number {
  return readingBudget(bytes) + savingTime;
}
