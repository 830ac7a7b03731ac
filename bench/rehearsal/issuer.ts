import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../../claims/vocabulary/review.ts';
import { ingestScope } from '../../lambdas/shared/auth.ts';

/** Stands in for the pool of people: it has a key, and signs tokens as Cognito does. */
export interface PoolStandIn {
  readonly address: string;
  tokenOf(id: string, role: Role): Promise<string>;
  stop(): void;
}

/** The client that its tokens are for. */
export const audience = 'rehearsal';

/** Starts it on a free port of this machine. */
export async function startIssuer(): Promise<PoolStandIn> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  return {
    address,
    tokenOf(id, role) {
      const rights = role === 'ingest' ? { scope: ingestScope } : { 'cognito:groups': [role] };
      return new SignJWT({ username: id, client_id: audience, token_use: 'access', ...rights })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setSubject(id)
        .setIssuer(address)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
    },
    stop: () => void server.close(),
  };
}
