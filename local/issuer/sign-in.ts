import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { issuerPage } from './pages.ts';
import { isUser, users } from './users.ts';

const buttons = Object.entries(users)
  .map(([name, { title }]) => {
    const [who, rank = ''] = title.split(', ');
    return `<button name="user" value="${name}">${who} <span>${rank}</span></button>`;
  })
  .join('\n');

/** The page on which one picks who one is, on this machine; it posts to its own address. */
const signInPage = issuerPage(
  'Who are you?',
  `<p>This issuer runs on your own machine and believes whatever you say.</p>
<form method="post">
${buttons}
</form>`,
);

/**
 * What the sign-in page may load: nothing but its own style. Where its form may go is left open, since browsers hold
 * the redirect back to the page against it too.
 */
const signInPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

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
