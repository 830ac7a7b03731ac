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
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 12vh auto; padding: 0 1rem; color-scheme: light dark }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem; font: inherit; text-align: start }
</style>
<h1>${title}</h1>
${body}
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
