import Provider, { errors, type ResourceServer } from 'oidc-provider';
import * as z from 'zod';
import { isUser, users } from './users.ts';

const Params = z.object({ username: z.string().optional() });

/**
 * Lets `grant_type=password&username=alice` have a token without a password: for curl and the command line,
 * on this machine only.
 */
export function allowTokenByName(provider: Provider, resource: string, server: ResourceServer): void {
  provider.registerGrantType(
    'password',
    async (ctx) => {
      const { username } = Params.parse(ctx.oidc.params);
      if (!isUser(username)) {
        const known = Object.keys(users).join(', ');
        throw new errors.InvalidGrant(`nobody is called "${username}" here; there are ${known}`);
      }
      const { client } = ctx.oidc;
      if (client === undefined) throw new errors.InvalidClient('client is missing');
      const token = new provider.AccessToken({ accountId: username, client, grantId: 'by-name', gty: 'password' });
      token.resourceServer = new provider.ResourceServer(resource, server);
      const value = await token.save();
      ctx.body = { access_token: value, token_type: 'Bearer', expires_in: token.expiration };
    },
    ['username'],
  );
}
