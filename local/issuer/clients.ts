import type { ClientMetadata } from 'oidc-provider';
import { machine } from './users.ts';

/** The page, which signs people in by authorization code with PKCE. */
export const pageClient = 'claimtrail-page';

/** The command line (and curl), which names a user and gets a token. */
export const commandClient = 'claimtrail-cli';

/** The clients that the issuer knows; `origins` are where the page may be served from. */
export function clientsOf(origins: readonly string[]): ClientMetadata[] {
  return [
    {
      client_id: pageClient,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: origins.map((origin) => `${origin}/signed-in`),
      post_logout_redirect_uris: origins.flatMap((origin) => [origin, `${origin}/`]),
    },
    {
      client_id: commandClient,
      token_endpoint_auth_method: 'none',
      grant_types: ['password'],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: machine.id,
      client_secret: machine.secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: machine.scope,
    },
  ];
}
