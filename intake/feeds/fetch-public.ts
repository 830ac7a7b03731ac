import { lookup } from 'node:dns/promises';
import type { IngestionFailure } from '../../claims/article.ts';
import { failure, shown } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { isPublicAddress } from './public-address.ts';
import { type Incoming, send } from './send.ts';

/** How the network is reached: the names' resolver and the sender, so that tests need neither. */
export type Network = {
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly send: typeof send;
};

/** The machine's own network. */
export const network: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  send,
};

/** What is asked for, and within which bounds. */
export type PublicRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly longest: number;
  readonly milliseconds: number;
};

/** The answer of a public site and the address it came from in the end, or why there is none. */
export type PublicAnswer =
  | {
      readonly kind: 'answer';
      readonly url: string;
      readonly status: number;
      readonly headers: Incoming['headers'];
      readonly body: Uint8Array;
    }
  | { readonly kind: 'failure'; readonly failure: IngestionFailure };

const mostRedirects = 5;
const agent = 'Claimtrail/0.1 (fact-checking; reads feeds and the articles they link to)';

/** Fetches from a public site: http and https only, each hop's address checked before it is connected to. */
export async function fetchPublic(wanted: PublicRequest, { resolve, send }: Network = network): Promise<PublicAnswer> {
  const signal = AbortSignal.timeout(wanted.milliseconds);
  const name = shown(wanted.url);
  const refuse = (code: 'refused-address' | 'unreachable' | 'too-large', found: string): PublicAnswer => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  let next = wanted.url;
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const approved = await approve(next, resolve, signal);
      if ('refused' in approved) return refuse('refused-address', approved.refused);
      const headers = { 'user-agent': agent, 'accept-encoding': 'gzip, br', ...wanted.headers };
      const answer = await send({ ...approved, headers, signal, longest: wanted.longest });
      const location = redirectOf(answer, approved.url);
      if (location === null) {
        const { status, body } = answer;
        if (body === null) return refuse('too-large', `more than ${megabytes(wanted.longest)}`);
        return { kind: 'answer', url: approved.url.href, status, headers: answer.headers, body };
      }
      next = location;
    }
    return refuse('unreachable', `more than ${mostRedirects} redirects`);
  } catch (error) {
    return refuse('unreachable', signal.aborted ? `no answer in ${wanted.milliseconds} ms` : reasonOf(error));
  }
}

/** What is posted, to whom, and within which bounds. */
export type PublicPost = PublicRequest & { readonly body: string };

/**
 * Posts to a public site, whose address is checked as a feed's is; redirects are answers. `allowed` names hosts that need
 * not be public, as a receiver on one's own machine.
 */
export async function postPublic(
  wanted: PublicPost,
  { network: { resolve, send }, allowed }: { readonly network: Network; readonly allowed: readonly string[] },
): Promise<PublicAnswer> {
  const signal = AbortSignal.timeout(wanted.milliseconds);
  const name = shown(wanted.url);
  const refuse = (code: 'refused-address' | 'unreachable', found: string): PublicAnswer => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  try {
    const isAllowed = URL.canParse(wanted.url) && allowed.includes(new URL(wanted.url).hostname);
    const approved = isAllowed ? await reach(wanted.url, resolve) : await approve(wanted.url, resolve, signal);
    if ('refused' in approved) return refuse('refused-address', approved.refused);
    const headers = { 'user-agent': agent, ...wanted.headers };
    const {
      status,
      headers: answered,
      body,
    } = await send({
      ...{ ...approved, headers, signal, longest: wanted.longest, content: wanted.body },
    });
    return { kind: 'answer', url: wanted.url, status, headers: answered, body: body ?? new Uint8Array() };
  } catch (error) {
    return refuse('unreachable', signal.aborted ? `no answer in ${wanted.milliseconds} ms` : reasonOf(error));
  }
}

async function reach(written: string, resolve: Network['resolve']): Promise<Approval> {
  const url = new URL(written);
  const [address] = await resolve(url.hostname);
  return address === undefined ? { refused: `${url.hostname} has no address` } : { url, address };
}

type Approval = { readonly url: URL; readonly address: string } | { readonly refused: string };

/** An address to connect to: of a name, each of its addresses must be public, so that none can be chosen that is not. */
async function approve(written: string, resolve: Network['resolve'], signal: AbortSignal): Promise<Approval> {
  if (!URL.canParse(written)) return { refused: 'not an address' };
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: `${url.protocol} is not http or https` };
  if (url.username !== '' || url.password !== '') return { refused: 'it carries a user name or a password' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await within(signal, resolve(host));
  const [first] = addresses;
  if (first === undefined) return { refused: `${host} has no address` };
  const hidden = addresses.find((address) => !isPublicAddress(address));
  return hidden === undefined
    ? { url, address: first }
    : { refused: `${host} is at ${hidden}, which is not a public address` };
}

function redirectOf({ status, headers }: Incoming, from: URL): string | null {
  const { location } = headers;
  if (status < 300 || status > 399 || status === 304 || location === undefined) return null;
  return URL.canParse(location, from.href) ? new URL(location, from).href : location;
}

async function within<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, late]).finally(() => signal.removeEventListener('abort', abort));
}

function reasonOf(error: unknown): string {
  return shown(error instanceof Error ? error.message || error.name : String(error));
}
