import { importJWK, SignJWT } from 'jose';
import type { Role } from '../../claims/vocabulary/review.ts';
import { ingestScope } from '../../lambdas/shared/auth.ts';
import { audience } from '../../local/issuer/issuer.ts';
import { readSigningKeys } from '../../local/issuer/signing-keys.ts';

/** Signs tokens of a stack's own issuer, for people that it does not know. */
export async function openTokens(data: string, issuer: string): Promise<(id: string, role: Role) => Promise<string>> {
  const [key] = (await readSigningKeys(data)).jwks.keys;
  if (key === undefined) throw new Error('the issuer has no key');
  const signing = await importJWK(key, 'RS256');
  return (id, role) => {
    const now = Math.floor(Date.now() / 1000);
    const rights = role === 'ingest' ? { scope: ingestScope } : { 'cognito:groups': [role] };
    return new SignJWT({ sub: id, username: id, iss: issuer, aud: audience, iat: now, exp: now + 3600, ...rights })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .sign(signing);
  };
}
