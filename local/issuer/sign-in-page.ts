import { users } from './users.ts';

const buttons = Object.entries(users)
  .map(([name, { title }]) => `<button name="user" value="${name}">${title}</button>`)
  .join('\n');

/** What the sign-in page may load: nothing but its own style. */
export const signInPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** The page on which one picks who one is, on this machine; it posts to its own address. */
export const signInPage = `<!doctype html>
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
