import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { signInPage, signInPolicy } from './sign-in-page.ts';
import { isUser } from './users.ts';

/** Asks who somebody is, and takes the answer back to the page that sent them. */
export async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
    const user = request.method === 'POST' ? new URLSearchParams(await text(request)).get('user') : null;
    if (isUser(user)) return await provider.interactionFinished(request, response, { login: { accountId: user } });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': signInPolicy };
    response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(signInPage);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    response
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`This sign-in is no longer under way (${reason}); start again from the page.\n`);
  }
}
