import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { isUser, users } from './users.ts';

const buttons = Object.entries(users)
  .map(([name, { title }]) => `<button name="user" value="${name}">${title}</button>`)
  .join('\n');

/** What the sign-in page may load: nothing but its own style. */
const signInPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** The page on which one picks who one is, on this machine; it posts to its own address. */
const signInPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in to Claimtrail on this machine</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 12vh auto; padding: 0 1rem; color-scheme: light dark }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem; font: inherit; text-align: start }
</style>
<h1>Who are you?</h1>
<p>This issuer runs on your own machine and believes whatever you say.</p>
<form method="post">
${buttons}
</form>
</html>
`;

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
