import { deskApi } from '../desk/desk-api.ts';
import { type DeskRoute, route } from '../desk/route.ts';
import { document } from '../kit/answer.ts';

/** The description of all routes for people. */
export function docs(routes: () => readonly DeskRoute[]): DeskRoute {
  return route({
    operationId: 'readDocs',
    method: 'GET',
    path: '/docs',
    tag: 'About',
    summary: 'This description, as a page',
    access: 'public',
    answers: { 200: { description: 'A page.', contentType: 'text/html; charset=utf-8' } },
    problems: [],
    handle: async () => {
      const { docsPage } = await import('../kit/docs-page.ts');
      const { page, contentSecurityPolicy } = docsPage(routes(), deskApi);
      return document('text/html; charset=utf-8', page, {
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'public, max-age=300',
      });
    },
  });
}
