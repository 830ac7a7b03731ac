import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deskApi } from '../../../lambdas/http/desk/desk-api.ts';
import { problems } from '../../../lambdas/http/desk/problems.ts';
import { docsPage } from '../../../lambdas/http/kit/docs-page.ts';
import { routes } from '../../../lambdas/http/routes.ts';

const { page, contentSecurityPolicy } = docsPage(routes, deskApi);

describe('docsPage', () => {
  it('describes every operation and problem at an anchor of its own', () => {
    const anchors = [
      ...routes.map(({ operationId }) => operationId),
      ...Object.keys(problems).map((c) => `problem-${c}`),
    ];
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });

  it('leads nowhere that is not on the page', () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
  });

  it('runs no script, loads nothing, and its one style sheet is the one that the policy allows', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle="|\son\w+="/);
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(contentSecurityPolicy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it('escapes what it shows', () => {
    expect(page).not.toContain('<access token>');
  });
});
