import type { Part } from '../store/claims/every-claim.ts';
import { WrongUse } from './exit.ts';

/** As many parts as a table is read in at most. */
const mostParts = 256;

/** How many parts are worked on side by side, as `--segments` says it. */
export function readSegments(text: string): number {
  const parts = Number(text);
  if (Number.isSafeInteger(parts) && parts >= 1 && parts <= mostParts) return parts;
  throw new WrongUse(`--segments takes a number from 1 to ${mostParts}, not ${JSON.stringify(text)}.`);
}

/** Which part of so many, as `--part 3/8` says it, from 1. */
export function readPart(text: string): Part {
  const [, part = 0, parts = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= parts && parts <= mostParts) return { part: part - 1, parts };
  throw new WrongUse(`--part takes a part of so many, as 3/8, of ${mostParts} at most, not ${JSON.stringify(text)}.`);
}
