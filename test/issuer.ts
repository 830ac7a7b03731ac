import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const audience = 'claimtrail-page';

/** An issuer with one key, which signs whatever a test wants signed, rightly or not. */
export async function startIssuer({ keysAt = '/.well-known/jwks.json' } = {}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const documents = new Map<string, object>([[keysAt, { keys: [jwk] }]]);
  const server = createServer(({ url = '' }, response) => {
    const document = documents.get(url);
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  documents.set('/.well-known/openid-configuration', { issuer, jwks_uri: `${issuer}${keysAt}` });

  function sign(claims: Readonly<Record<string, unknown>>, header: { readonly kid?: string } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: audience, exp: now + 600, iat: now, token_use: 'access' };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(privateKey);
  }

  return {
    issuer,
    sign,
    /** A token as a person of these groups has it. */
    person: (id: string, ...groups: readonly string[]) =>
      sign({ sub: id, username: id, 'cognito:groups': [...groups] }),
    /** A token as the ingesting machine has it. */
    machine: () => sign({ sub: 'ingest-bot', client_id: audience, scope: 'claimtrail/ingest' }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
