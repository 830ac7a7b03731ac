import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const SigningKeys = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.literal('RSA'), kid: z.string() })) }),
  cookies: z.array(z.string()),
});
export type SigningKeys = z.infer<typeof SigningKeys>;

/** The issuer's keys, made at the first start and kept, so that a token outlives a restart. */
export async function readSigningKeys(folder: string): Promise<SigningKeys> {
  const path = join(folder, 'issuer-keys.json');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return SigningKeys.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: 'RS256' };
  const keys = SigningKeys.parse({ jwks: { keys: [jwk] }, cookies: [randomBytes(32).toString('base64url')] });
  await writeFile(`${path}.draft`, JSON.stringify(keys), { mode: 0o600, flush: true });
  await rename(`${path}.draft`, path);
  return keys;
}
