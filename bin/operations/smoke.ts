import * as z from 'zod';

/** What a check needs: the address, a reviewer's token where there is one, and the network. */
export interface Desk {
  readonly api: string;
  readonly token: string | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** One check, and what is wrong; null when nothing is. */
export interface Finding {
  readonly check: string;
  readonly wrong: string | null;
}

interface Check {
  readonly name: string;
  readonly path: string;
  readonly init?: RequestInit;
  readonly needsToken?: true;
  readonly status: number;
  readonly body?: z.ZodType;
}

const text = 'The city spent 4.1 million on road repairs in 2025, the mayor Ann Berg said on Friday.';

/** None of them writes anything. */
const checks: readonly Check[] = [
  { name: 'it is up', path: '/healthz', status: 200 },
  {
    name: 'it describes itself',
    path: '/openapi.json',
    status: 200,
    body: z.object({ openapi: z.string().startsWith('3.1') }),
  },
  { name: 'its docs can be read', path: '/docs', status: 200 },
  { name: 'it refuses who has no token', path: '/v1/claims', status: 401 },
  {
    name: 'it refuses a forged token',
    path: '/v1/claims',
    status: 401,
    init: { headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } },
  },
  {
    name: 'it lists claims',
    path: '/v1/claims?limit=1',
    status: 200,
    needsToken: true,
    body: z.object({ items: z.array(z.object({ id: z.string() })) }),
  },
  { name: 'it counts', path: '/v1/stats', status: 200, needsToken: true, body: z.object({ total: z.number() }) },
  {
    name: 'it finds claims in a text',
    path: '/v1/extractions',
    status: 200,
    needsToken: true,
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) },
    body: z.object({ claims: z.array(z.unknown()).min(1) }),
  },
];

/** Asks a Claimtrail, deployed or local, what shows that all its parts answer; without a token, only what is public. */
export async function* smoke(desk: Desk): AsyncGenerator<Finding> {
  for (const check of checks) {
    if (check.needsToken && desk.token === undefined) continue;
    const wrong = await wrongWith(check, desk).catch((error: unknown) => `no answer: ${String(error)}`);
    yield { check: check.name, wrong };
  }
}

async function wrongWith({ path, init = {}, needsToken, status, body }: Check, desk: Desk): Promise<string | null> {
  const headers = new Headers(init.headers);
  if (needsToken) headers.set('authorization', `Bearer ${desk.token}`);
  const answer = await desk.fetch(new URL(path, desk.api).href, {
    ...init,
    headers,
    signal: AbortSignal.timeout(20_000),
  });
  if (answer.status !== status) return `${path} answered ${answer.status} instead of ${status}`;
  if (body === undefined) return null;
  const read = body.safeParse(await answer.json());
  return read.success ? null : `${path} answered something else: ${z.prettifyError(read.error)}`;
}
