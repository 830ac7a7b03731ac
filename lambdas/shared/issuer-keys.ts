import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { getJson } from './get-json.ts';

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const Discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/** The issuer's keys cannot be had now, so that no token can be judged. */
export class IssuerUnavailable extends Error {
  override name = 'IssuerUnavailable';
}

/** The finder of an issuer's keys, which can be told to have them before a token asks for one. */
export type IssuerKeys = JWTVerifyGetKey & { readonly prepare: () => Promise<unknown> };

/** A key that is not in the set makes us ask the issuer again, but not more often than this. */
const cooldownMs = 30_000;

/**
 * Finds the issuer's keys: at `/.well-known/jwks.json` as Cognito has them, else where its discovery document says.
 * They are kept, and asked for again when a token names a key that is not among them.
 */
export function issuerKeys(issuer: string, clock: () => number = Date.now): IssuerKeys {
  let asked = Number.NEGATIVE_INFINITY;
  let known: Promise<JWTVerifyGetKey> | null = null;

  function ask(): Promise<JWTVerifyGetKey> {
    asked = clock();
    const answer = readKeys(issuer).catch((cause: unknown) => {
      throw new IssuerUnavailable(`No keys from the issuer ${issuer}; is ISSUER right, and does it run?`, { cause });
    });
    known = answer;
    answer.catch(() => {
      known = null;
    });
    return answer;
  }

  const find: JWTVerifyGetKey = async (header, token) => {
    const keys = await (known ?? ask());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || clock() - asked < cooldownMs) throw error;
      return (await ask())(header, token);
    }
  };
  return Object.assign(find, { prepare: () => known ?? ask() });
}

async function readKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const base = issuer.replace(/\/$/, '');
  const direct = await getJson(new URL(`${base}/.well-known/jwks.json`));
  const found = direct ?? (await getJson(await discoverKeys(base)));
  const { keys } = KeySet.parse(found);
  return createLocalJWKSet({ keys });
}

async function discoverKeys(base: string): Promise<URL> {
  const document = await getJson(new URL(`${base}/.well-known/openid-configuration`));
  const { issuer, jwks_uri: address } = Discovery.parse(document);
  if (issuer.replace(/\/$/, '') !== base) throw new Error(`${base} is configured, but calls itself ${issuer}.`);
  return new URL(address);
}
