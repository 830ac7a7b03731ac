import { type Network, network, postPublic } from '../../intake/feeds/fetch-public.ts';

/** How a receiver answered: in words where it did not take the message, and whether it said that it is gone for good. */
export type Delivery =
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly message: string; readonly gone: boolean };

/** Sends one message; any answer of 2xx takes it. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Delivery>;

/** A receiver that needs longer has to take the message first and work on it later. */
const milliseconds = 15_000;
const longestAnswer = 64 * 1024;

/** Posts to public addresses alone, as feeds are read; `allowed` names hosts beyond them, as on one machine. */
export function openPost(allowed: readonly string[] = [], reach: Network = network): Post {
  return async (url, headers, body) => {
    const answer = await postPublic(
      {
        url,
        headers: { 'content-type': 'application/cloudevents+json; charset=utf-8', ...headers },
        body,
        longest: longestAnswer,
        milliseconds,
      },
      { network: reach, allowed },
    );
    if (answer.kind === 'failure') return { kind: 'failed', message: answer.failure.message, gone: false };
    const { status } = answer;
    if (status >= 200 && status <= 299) return { kind: 'taken' };
    const moved = status >= 300 && status <= 399 ? ': redirects are not followed, subscribe the new address' : '';
    return { kind: 'failed', message: `it answered ${status}${moved}`, gone: status === 410 };
  };
}
