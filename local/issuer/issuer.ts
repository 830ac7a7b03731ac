import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import Provider, { type Configuration, type ResourceServer } from 'oidc-provider';
import { clientsOf } from './clients.ts';
import { pages, signOutPages } from './pages.ts';
import { recordsIn } from './records.ts';
import { signIn } from './sign-in.ts';
import type { SigningKeys } from './signing-keys.ts';
import { allowTokenByName } from './token-by-name.ts';
import { isUser, machine, users } from './users.ts';

/** What tokens are for. */
export const audience = 'claimtrail';

const resource = 'urn:claimtrail:api';

/** A token is good for so long; the page renews its own, so that a role that was taken ends soon. */
const tokenSeconds = 15 * 60;
const sessionSeconds = 14 * 24 * 60 * 60;

const resourceServer = {
  audience,
  scope: machine.scope,
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenSeconds,
  jwt: { sign: { alg: 'RS256' } },
} as const satisfies ResourceServer;

export interface IssuerOptions {
  /** The issuer's own address; requests below its path are its. */
  readonly address: URL;
  /** Where the page may be served from. */
  readonly origins: readonly string[];
  readonly keys: SigningKeys;
  readonly state: DatabaseSync;
}

/** An OpenID provider with the demonstration's users, whose tokens say what Cognito's say. */
export function openIssuer(options: IssuerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { pathname } = options.address;
  const provider = new Provider(options.address.href, configurationOf(options));
  allowTokenByName(provider, resource, resourceServer);
  const answer = provider.callback();
  return (request, response) => {
    const url = request.url ?? '/';
    const path = url.slice(pathname.length);
    if (path.startsWith('/sign-in/')) return void signIn(provider, request, response);
    Object.assign(request, { originalUrl: url, url: path === '' ? '/' : path });
    void answer(request, response);
  };
}

function configurationOf({ address, origins, keys, state }: IssuerOptions): Configuration {
  return {
    adapter: recordsIn(state),
    clients: clientsOf(origins),
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    routes: { jwks: '/.well-known/jwks.json' },
    scopes: ['openid', 'profile', 'email', 'offline_access', machine.scope],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: tokenSeconds,
      ClientCredentials: tokenSeconds,
      Interaction: 60 * 60,
      Session: sessionSeconds,
      Grant: sessionSeconds,
      RefreshToken: sessionSeconds,
      IdToken: 60 * 60,
    },
    interactions: { url: (_ctx, interaction) => `${address.pathname}/sign-in/${interaction.uid}` },
    clientBasedCORS: (_ctx, origin) => origins.includes(origin),
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ...pages,
    features: {
      rpInitiatedLogout: signOutPages,
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer,
      },
    },
    extraTokenClaims: (_ctx, token) => {
      const name = 'accountId' in token ? token.accountId : undefined;
      const person = isUser(name) ? { username: name, 'cognito:groups': [users[name].rank] } : {};
      return { token_use: 'access', ...person };
    },
    findAccount: (_ctx, sub) =>
      isUser(sub) ? { accountId: sub, claims: () => ({ sub, name: users[sub].title }) } : undefined,
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email offline_access');
      grant.addResourceScope(resource, machine.scope);
      await grant.save();
      return grant;
    },
  };
}
