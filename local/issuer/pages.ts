import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

/** What the issuer's pages may load: nothing but their own style; their forms go to the issuer alone. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A page of the issuer's own; `body` is markup. */
export function issuerPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; --paper: light-dark(#f7f6f2, #141517); --surface: light-dark(#fffefb, #1b1d20);
    --ink: light-dark(#1e1c19, #eae7e1); --soft: light-dark(#5d5850, #a9a59c); --line: light-dark(#e3dfd5, #33363b);
    --accent: light-dark(#1d4d8f, #94bbf3); --tint: light-dark(#e8eff8, #1f2c3f) }
  * { box-sizing: border-box }
  body { display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 1rem;
    background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
  main { width: min(26rem, 100%); padding: 2rem; border: 1px solid var(--line); border-radius: 16px;
    background: var(--surface); box-shadow: 0 8px 32px rgb(0 0 0 / 6%) }
  h1 { margin: 0 0 .25rem; font: 600 1.75rem/1.2 Charter, Georgia, serif }
  p { margin: 0 0 1.25rem; color: var(--soft) }
  form { display: grid; gap: .5rem; margin: 0 }
  button { display: flex; justify-content: space-between; align-items: center; padding: .75rem 1rem;
    border: 1px solid var(--line); border-radius: 10px; background: none; color: inherit; font: inherit;
    font-weight: 500; text-align: start; cursor: pointer }
  button:hover, button:focus-visible { border-color: var(--accent); background: var(--tint) }
  button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
  button span { color: var(--soft); font-size: .875rem; font-weight: 400 }
  a { color: var(--accent) }
</style>
<main>
<h1>${title}</h1>
${body}
</main>
</html>
`;
}

function show(ctx: KoaContextWithOIDC, title: string, body: string): void {
  ctx.set('content-security-policy', pagePolicy);
  ctx.set('x-content-type-options', 'nosniff');
  ctx.type = 'html';
  ctx.body = issuerPage(title, body);
}

/** The provider's own pages, whose defaults load a third party's fonts. */
export const pages = {
  renderError(ctx, { error, error_description: description }) {
    show(
      ctx,
      'This did not work',
      `<p><code>${escaped(error)}</code>: ${escaped(description ?? 'no more is known')}</p>`,
    );
  },
} as const satisfies Pick<Configuration, 'renderError'>;

/** The pages of signing out. */
export const signOutPages = {
  enabled: true,
  logoutSource(ctx: KoaContextWithOIDC, form: string): void {
    const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>';
    show(ctx, 'Sign out of Claimtrail on this machine?', `${form}\n${button}`);
  },
  postLogoutSuccessSource(ctx: KoaContextWithOIDC): void {
    show(ctx, 'You are signed out', '<p><a href="/">Back to the page</a></p>');
  },
} as const;
