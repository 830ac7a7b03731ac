import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { OutsideReview } from '../../claims/outside/outside-review.ts';
import { readReviews } from '../../intake/reviews/read-reviews.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { fileFault } from '../file-fault.ts';
import { receiverOf } from '../sending/receiver.ts';
import type { Receiver } from '../sending/send-file.ts';

/** Reviews of one request. */
const atOnce = 200;

const Sent = z.object({ items: z.array(z.object({ outcome: z.enum(['taken', 'changed', 'known']) })) });
const Refused = z.object({ detail: z.string() });

/** Sends fact-checks of others to a running Claimtrail; names every entry that is no review, and goes on with the rest. */
export async function reviewsCommand(files: readonly string[], { api }: { readonly api?: string }): Promise<ExitCode> {
  const receiver = await receiverOf(api);
  const counts = { taken: 0, changed: 0, known: 0 };
  let refused = 0;
  for (const file of files) {
    const read = await reviewsOf(file);
    for (const fault of read.faults) console.error(`${file}: ${fault}`);
    refused += read.faults.length;
    for (let at = 0; at < read.reviews.length; at += atOnce) {
      const outcomes = await send(read.reviews.slice(at, at + atOnce), receiver);
      for (const outcome of outcomes) counts[outcome]++;
    }
  }
  const { taken, changed, known } = counts;
  console.log(`${taken} taken, ${changed} changed, ${known} known before, ${refused} refused`);
  return refused === 0 ? done : someFailed;
}

async function reviewsOf(
  file: string,
): Promise<{ readonly reviews: readonly OutsideReview[]; readonly faults: readonly string[] }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { reviews: [], faults: [fileFault(error)] };
  }
  const reading = await readReviews({ bytes, name: file });
  if (reading.kind === 'failure') return { reviews: [], faults: [reading.failure.message] };
  return {
    reviews: reading.reviews.map(({ review }) => review),
    faults: reading.refused.map(({ position, reason }) => `${position}: ${reason}`),
  };
}

/** As a row of the columns that the API reads. */
function rowOf({ id: _, rating, ...review }: OutsideReview) {
  const { text, value, best, worst } = rating;
  return { ...review, rating: text, ratingValue: value, bestRating: best, worstRating: worst };
}

async function send(reviews: readonly OutsideReview[], { api, token }: Receiver) {
  const answer = await fetch(new URL('/v1/reviews', api), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(reviews.map(rowOf)),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${Refused.parse(body).detail}`);
  return Sent.parse(body).items.map(({ outcome }) => outcome);
}
