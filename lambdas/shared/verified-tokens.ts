import type { Authentication } from './auth.ts';

type Authenticate = (authorization: string | undefined, now: Date) => Promise<Authentication>;

/** For how long a verified token is believed; whose roles were taken is asked apart from this, every time. */
const minute = 60_000;
/** Tokens that are kept, as many as people and machines that call within a minute. */
const mostKept = 2000;

interface Verified {
  readonly authentication: Authentication;
  readonly from: number;
  readonly until: number;
}

/** Verifies a token once a minute, not with each request: nothing of it changes but the time, which is looked at. */
export function rememberVerified(authenticate: Authenticate): Authenticate {
  const verified = new Map<string, Verified>();
  return async (authorization = '', now) => {
    const known = verified.get(authorization);
    const at = now.getTime();
    if (known !== undefined && at >= known.from && at < known.until) return known.authentication;
    verified.delete(authorization);
    const authentication = await authenticate(authorization, now);
    if (authentication.kind !== 'actor') return authentication;
    const until = Math.min(at + minute, authentication.expiresAt.getTime());
    verified.set(authorization, { authentication, from: at, until });
    if (verified.size > mostKept) verified.delete(verified.keys().next().value ?? '');
    return authentication;
  };
}
