import { type Check, sourceOf } from '../../../claims/record/check.ts';
import { addressOf, claimReviewOf, correctionWords, inSchemaOrg } from '../../../claims/record/claim-review.ts';
import { verdictWords } from '../../../claims/record/verdict-words.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import type { ListedCorrection } from '../../../store/record/check-item.ts';
import type { TimeList } from '../../../store/record/list-checks.ts';
import { html, type Markup } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import { contactAddress, type Page } from './page.ts';
import { checkLine, older, time } from './parts.ts';

/** What a list of checks was asked for. */
export interface ChecksAsked {
  readonly q?: string | undefined;
  readonly verdict?: string | undefined;
  readonly speaker?: string | undefined;
}

/** The list of checks, with its search. */
export function checksPage(list: TimeList<Check>, asked: ChecksAsked, world: RecordWorld): Page {
  const { profile, origin } = world.publishing;
  const { q, verdict, speaker } = asked;
  const about = [q && `“${q}”`, verdict && verdictWords(verdict).toLowerCase(), speaker && `said by ${speaker}`].filter(
    Boolean,
  );
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
  if (list.next !== null) query.set('before', list.next);
  return {
    title: about.length === 0 ? 'Checks' : `Checks: ${about.join(', ')}`,
    description: `Claims that ${profile.name} has checked, with verdicts and evidence.`,
    url: `${origin}/checks`,
    body: html`<h1>Checks</h1>${searchForm(asked, world)}
${list.items.length === 0 ? html`<p>${about.length === 0 ? 'Nothing is published yet.' : 'Nothing found. That says nothing of a claim: we have not checked it.'}</p>` : ''}
<ul class="plain">${list.items.map((check) => checkLine(check, world))}</ul>${older(list.next === null ? null : `${origin}/checks?${query}`)}`,
  };
}

function searchForm(
  { q, verdict, speaker }: ChecksAsked,
  { publishing: { origin }, settings: { scale } }: RecordWorld,
): Markup {
  const choice = (name: string) =>
    html`<option value="${name}"${{ markup: name === verdict ? ' selected' : '' }}>${verdictWords(name)}</option>`;
  return html`<form action="${origin}/checks" role="search"><label>Words<input name="q" value="${q ?? ''}" type="search" maxlength="400"></label>
<label>Speaker<input name="speaker" value="${speaker ?? ''}" maxlength="400"></label>
<label>Verdict<select name="verdict"><option value="">Any</option>${verdictsOf(scale).map(choice)}</select></label><button>Search</button></form>`;
}

/** All checks of one article on a page: several claims in one check. */
export function articlePage(checks: readonly Check[], world: RecordWorld): Page {
  const { origin } = world.publishing;
  const [first] = checks;
  const source = first === undefined ? null : sourceOf(first);
  const title = source?.title ?? source?.url ?? 'An article';
  const url = `${origin}/checks/of/${first?.articleId ?? ''}`;
  const standing = checks.filter(({ withdrawn }) => !withdrawn);
  return {
    title: `${checks.length} ${checks.length === 1 ? 'claim' : 'claims'} of “${title}”`,
    description: `What we found on the claims of “${title}”.`,
    url,
    data: inSchemaOrg({
      '@type': 'ItemList',
      name: title,
      itemListElement: standing.map((check, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { ...claimReviewOf(check, world.publishing), url: `${url}#${check.id}` },
      })),
    }),
    body: html`<h1 dir="auto">${title}</h1>${source?.url ? html`<p class="meta"><a href="${source.url}" rel="nofollow">The article</a></p>` : ''}
<ul class="plain">${checks.map((check) => html`<li id="${check.id}"><ul class="plain">${checkLine(check, world)}</ul></li>`)}</ul>`,
  };
}

/** Every correction and withdrawal, newest first. */
export function correctionsPage(
  { items, next }: TimeList<ListedCorrection>,
  { publishing: { profile, origin } }: RecordWorld,
): Page {
  const { contact } = profile;
  const whom = contact === undefined ? '' : html` to <a href="${contactAddress(contact)}">${contact}</a>`;
  const policy = html`Whoever finds an error can report it${whom}. A verdict that proves wrong is corrected or withdrawn on its own page, with a note; both are listed here for good.`;
  return {
    title: 'Corrections',
    description: `Every correction and withdrawal of ${profile.name}.`,
    url: `${origin}/corrections`,
    body: html`<h1>Corrections</h1><p>${policy}</p>${items.length === 0 ? html`<p>Nothing has been corrected or withdrawn yet.</p>` : ''}
<ul class="plain">${items.map(
      ({
        id,
        slug,
        claim,
        correction,
      }) => html`<li><p class="meta">${time(correction.at)} · ${correction.kind === 'withdrawal' ? 'Withdrawal' : 'Correction'}</p>
<h2><a href="${addressOf({ slug }, origin)}" dir="auto" data-claim="${id}">${claim}</a></h2><p dir="auto">${correctionWords(correction)}</p></li>`,
    )}</ul>${older(next === null ? null : `${origin}/corrections?before=${encodeURIComponent(next)}`)}`,
  };
}
