import { ranks } from '../../../claims/vocabulary/review.ts';
import { ingestScope } from '../../shared/auth.ts';
import type { Api } from '../kit/api.ts';
import { html } from '../kit/html.ts';
import { describeAccess } from './access.ts';
import { ProblemDetails } from './problem-details.ts';
import { problems } from './problems.ts';
import type { DeskApplication } from './route.ts';

/** What the desk's API says of itself. */
export const deskApi: Api<DeskApplication> = {
  title: 'Claimtrail',
  version: '1',
  summary: 'Claims of articles, and what became of them.',
  description:
    `From an article to a published verdict. Errors are RFC 9457 problem details with a stable \`code\`. Lists
answer \`{"items": […], "nextCursor": …}\`: send \`nextCursor\` back as \`cursor\` with the same filters for the next
page. A claim's \`ETag\` is its revision; a move has to name it in \`If-Match\`, and whoever is late gets 412 with the
claim as it now is. What is published needs no token and is no part of this API: /checks, /corrections, /method, /feeds/… and /mcp.`.replaceAll(
      '\n',
      ' ',
    ),
  introduction: () => html`<p>Send <code>Authorization: Bearer &lt;access token&gt;</code>. Errors are
<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problem details with a stable <code>code</code>. Lists
answer <code>{"items": […], "nextCursor": …}</code>: send <code>nextCursor</code> back as <code>cursor</code>, with the
same filters, for the next page. A claim’s <code>ETag</code> is its revision; a move names it in <code>If-Match</code>,
and whoever is late gets 412 with the claim as it now is.</p>
<p>What is published needs no token and is no part of this API: pages at <a href="/checks">/checks</a>,
<a href="/corrections">/corrections</a>, <a href="/method">/method</a> and <code>/embed/{id}</code>; feeds at
<a href="/feeds/claimreview.json">/feeds/claimreview.json</a>, <a href="/feeds/checks.atom">/feeds/checks.atom</a>,
<a href="/feeds/corrections.atom">/feeds/corrections.atom</a> and <a href="/feeds/review-again.atom">/feeds/review-again.atom</a>;
for models, <code>/mcp</code>.</p>`,
  license: { name: 'MIT', identifier: 'MIT' },
  bearer: `An access token of the configured OpenID issuer, RS256. Roles stand in \`cognito:groups\` (${ranks.join(', ')}); a machine that sends articles has the scope \`${ingestScope}\`.`,
  problems,
  problemSchema: ProblemDetails,
  guardProblems: ['token-needed', 'token-invalid', 'role-needed'],
  describeAccess,
  insteadOfLarge: 'Send large articles by POST /v1/uploads.',
};
