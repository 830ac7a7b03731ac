import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { type Role, ranks } from '../../claims/vocabulary/review.ts';
import type { Actor } from '../../claims/workflow/actor.ts';

/** Whose tokens are accepted, and for whom they have to be. */
export interface TokenRules {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly keys: JWTVerifyGetKey;
}

/** Who is calling; or that no token came, or one that is not accepted, with the reason. */
export type Authentication =
  | { readonly kind: 'actor'; readonly actor: Actor; readonly issuedAt: Date; readonly expiresAt: Date }
  | { readonly kind: 'no-token' }
  | { readonly kind: 'refused'; readonly reason: string };

const Claims = z.looseObject({
  sub: z.string().min(1),
  iat: z.number().optional(),
  exp: z.number().optional(),
  username: z.string().min(1).optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
  token_use: z.string().optional(),
  scope: z.string().optional(),
  'cognito:groups': z.array(z.string()).optional(),
});
type Claims = z.infer<typeof Claims>;

/** Scope by which a machine may send articles. */
export const ingestScope = 'claimtrail/ingest';

/** Reads `Authorization: Bearer …` and verifies signature, algorithm, issuer, audience, expiry and use. */
export async function authenticate(
  authorization: string | undefined,
  { issuer, audiences, keys }: TokenRules,
  now: Date,
): Promise<Authentication> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (authorization === undefined || authorization.trim() === '') return { kind: 'no-token' };
  if (token === undefined) return refused('the Authorization header is not "Bearer <token>"');
  try {
    const options = { issuer, algorithms: ['RS256'], requiredClaims: ['exp'], currentDate: now, clockTolerance: 5 };
    const { payload } = await jwtVerify(token, keys, options);
    return readActor(payload, audiences);
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid)) return refused(explain(error));
    throw error;
  }
}

function readActor(payload: unknown, audiences: readonly string[]): Authentication {
  const read = Claims.safeParse(payload);
  if (!read.success) return refused('its claims are not those of an access token');
  const claims = read.data;
  const meant = [claims.aud ?? [], claims.client_id ?? []].flat();
  if (!meant.some((audience) => audiences.includes(audience))) {
    return refused(`it is for ${meant.join(', ') || 'nobody'}, not for this API`);
  }
  if (claims.token_use !== undefined && claims.token_use !== 'access') {
    return refused(`it is an ${claims.token_use} token; send the access token`);
  }
  const actor = { id: claims.username ?? claims.sub, roles: rolesOf(claims) };
  const at = (seconds = 0) => new Date(seconds * 1000);
  return { kind: 'actor', actor, issuedAt: at(claims.iat), expiresAt: at(claims.exp) };
}

function rolesOf(claims: Claims): readonly Role[] {
  const groups = claims['cognito:groups'] ?? [];
  const people = ranks.filter((rank) => groups.includes(rank));
  return claims.scope?.split(' ').includes(ingestScope) ? [...people, 'ingest'] : people;
}

function refused(reason: string): Authentication {
  return { kind: 'refused', reason };
}

function explain(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'it has expired; sign in again';
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim "${error.claim}" is not as it should be`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'it is not signed with RS256';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'its signature does not verify';
  if (error instanceof errors.JWKSNoMatchingKey) return 'it is signed with a key that is not the issuer’s';
  return 'it is not a signed JSON Web Token';
}
