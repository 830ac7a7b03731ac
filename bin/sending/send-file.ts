import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { cut } from '../../claims/cut.ts';
import { readArticle } from '../../intake/read-article.ts';
import { untilWon } from '../../store/table/until-won.ts';

const UploadPlace = z.object({ url: z.url(), headers: z.record(z.string(), z.string()) });
const attempts = 6;

/** A running Claimtrail, and the token it takes articles with. */
export interface Receiver {
  readonly api: string;
  readonly token: string;
}

/** `refused`: no article is in it, or it is not taken, for the reason given. */
export type Sending = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly reason: string };

/** Nobody answers, after several attempts: no other file would fare better. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Uploads one file as it is, so that it is the same article whichever way it comes; one without an article is not sent. */
export async function sendFile(path: string, receiver: Receiver): Promise<Sending> {
  const bytes = await readFile(path);
  const name = basename(path);
  const reading = await readArticle(bytes, { name });
  /** An address alone is fetched where it is read. */
  if (reading.kind === 'failure' && reading.failure.code !== 'address-alone')
    return { kind: 'refused', reason: reading.failure.message };
  const asked = await patiently(() => askForPlace(name, receiver));
  if (!asked.ok) return { kind: 'refused', reason: await saidBy(asked) };
  const { url, headers } = UploadPlace.parse(await asked.json());
  const put = await patiently(() => fetch(url, { method: 'PUT', headers, body: bytes }));
  if (!put.ok) return { kind: 'refused', reason: await saidBy(put) };
  await put.arrayBuffer();
  return { kind: 'sent' };
}

function askForPlace(name: string, { api, token }: Receiver): Promise<Response> {
  return fetch(new URL('/v1/uploads', api), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
}

/** Tries again, later each time, what the network lost and what was refused for now only. */
function patiently(ask: () => Promise<Response>): Promise<Response> {
  return untilWon({ attempts, doing: 'a file is sent' }, async (made) => {
    try {
      const answer = await ask();
      const isForNow = answer.status === 429 || answer.status >= 500;
      if (!isForNow || made === attempts) return { won: answer };
      await answer.arrayBuffer();
      return { lost: answer.status };
    } catch (error) {
      const reason = error instanceof Error ? (error.cause ?? error) : error;
      return { lost: new Unreachable(`Nobody answers any more (${String(reason)}).`, { cause: error }) };
    }
  });
}

async function saidBy(answer: Response): Promise<string> {
  const text = await answer.text();
  const problem = z.object({ detail: z.string() }).safeParse(parsed(text));
  return `${answer.status} ${problem.success ? problem.data.detail : cut(text, 200)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
