import { shortenAtWord } from '../../../claims/cut.ts';
import { type Check, sourceOf } from '../../../claims/record/check.ts';
import { addressOf, cardOf, claimReviewsOf, inSchemaOrg } from '../../../claims/record/claim-review.ts';
import { verdictWords } from '../../../claims/record/verdict-words.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { html, type Markup } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import type { Page } from './page.ts';
import { correctionLine, inTongue, saidWhere, time, verdictMark } from './parts.ts';

/** The page of one check. */
export function checkPage(check: Check, world: RecordWorld): Page {
  const { publishing } = world;
  const { origin } = publishing;
  const words = check.withdrawn ? 'Withdrawn' : verdictWords(check.verdict);
  return {
    title: `${words}: ${shortenAtWord(check.claim, 140)}`,
    description: shortenAtWord(check.withdrawn ? (check.corrections.at(-1)?.note ?? words) : check.rationale, 200),
    url: addressOf(check, origin),
    image: cardOf(check, origin),
    data: claimReviewsOf(check, publishing).map(inSchemaOrg),
    body: html`<article>
<h1${inTongue(check.language)}>${check.claim}</h1>
<p class="meta">${saidWhere(check)}.</p>
${sentenceOf(check)}
<h2 id="verdict">Verdict</h2><p>${verdictMark(check, world)}</p>
${notices(check)}
${check.withdrawn ? '' : findings(check, world)}
${madeElsewhere(check)}
<h2 id="history">History</h2><ol class="plain"><li>${time(check.firstPublishedAt)}: published.</li>${check.corrections.map((correction) => html`<li>${correctionLine(correction)}</li>`)}</ol>
<h2 id="checked-by">Who checked it</h2><p>${checkedBy(check, world)} <a href="${origin}/method">How we work</a>.</p>
<h2 id="proof">Proof</h2><p>That this was published here, when, and that it was not rewritten since, can be <a href="${origin}/log/claims/${check.id}">checked by anybody</a>; <a href="${origin}/method#log">what that proves</a>.</p>
${check.withdrawn ? '' : embedding(check, origin)}</article>`,
  };
}

/** The sentence of the article, with the words marked that make the claim. */
function sentenceOf({ sentence, quotes, language }: Check): Markup {
  if (sentence === null) return html``;
  const [quote] = quotes;
  const at = quote === undefined || quotes.length > 1 ? -1 : sentence.indexOf(quote);
  const words =
    quote === undefined || at < 0
      ? html`${sentence}`
      : html`${sentence.slice(0, at)}<mark>${quote}</mark>${sentence.slice(at + quote.length)}`;
  return html`<blockquote${inTongue(language)}>${words}</blockquote>`;
}

/** Where else the claim was made, and the other claims that the same check answers. */
function madeElsewhere(check: Check): Markup {
  const own = sourceOf(check);
  const known = [own, ...check.also.map(({ source }) => source)].map((place) => place?.url ?? place?.title);
  const places = check.appearances.filter(({ url, title }) => !known.includes(url ?? title));
  return html`${check.also.length === 0 ? '' : html`<h2 id="also">The same claim by others</h2><p class="meta">This check answers them too.</p><ul class="plain">${check.also.map(({ id, claim, speaker, source }) => html`<li id="${id}"><span dir="auto">${claim}</span><br><span class="meta">${saidWhere({ speaker, source, appearances: [source] })}.</span></li>`)}</ul>`}
${places.length === 0 ? '' : html`<details><summary>${places.length === 1 ? 'Made in another place too' : `Made in ${places.length} other places too`}</summary><ul>${places.map((place) => html`<li class="meta">${saidWhere({ speaker: null, source: place, appearances: [place] })}</li>`)}</ul></details>`}`;
}

function notices({ withdrawn, underCorrection, stale, gone, corrections }: Check): Markup {
  if (withdrawn) {
    return html`<p class="banner" dir="auto"><strong>This check was withdrawn.</strong> ${corrections.at(-1)?.note ?? ''}</p>`;
  }
  return html`${underCorrection ? html`<p class="banner">This check is being looked at again. What stands here is as it was last published.</p>` : ''}
${stale ? html`<p class="banner">The article changed the wording after this verdict was given.</p>` : ''}
${gone ? html`<p class="note">The article no longer makes this claim.</p>` : ''}`;
}

function findings(check: Check, { settings: { scale }, publishing: { profile } }: RecordWorld): Markup {
  const stances = { supports: 'supports the claim', refutes: 'speaks against it', context: 'gives context' } as const;
  return html`<ol class="scale" aria-label="The scale of verdicts">${verdictsOf(scale).map((verdict) => html`<li${{ markup: verdict === check.verdict ? ' aria-current="true"' : '' }}>${verdictWords(verdict)}</li>`)}</ol>
<h2 id="rationale">Why</h2><div class="rationale" lang="${profile.language}" dir="auto">${check.rationale}</div>
<h2 id="evidence">Evidence</h2><ul class="plain">${check.evidence.map(
    ({ url, title, stance, excerpt, archivedUrl, retrievedAt }) =>
      html`<li><a href="${url}" rel="nofollow" dir="auto">${title}</a> <span class="meta">(${new URL(url).hostname}; ${stances[stance]}; accessed ${time(retrievedAt)}${archivedUrl === undefined ? '' : html`; <a href="${archivedUrl}" rel="nofollow">copy</a>`})</span>${excerpt === undefined ? '' : html`<blockquote dir="auto">${excerpt}</blockquote>`}</li>`,
  )}</ul>`;
}

function checkedBy({ people }: Check, { publishing: { profile }, settings }: RecordWorld): string {
  const name = (person: string | null) => (profile.showNames && person !== null ? ` (${person})` : '');
  const approved = people.approver === null ? '' : `, another reviewer${name(people.approver)} approved it`;
  const rule = settings.review === 'second' ? ' No verdict is published on one person’s word.' : '';
  return `A reviewer${name(people.proposer)} proposed the verdict${approved}, and an editor${name(people.publisher)} published it.${rule}`;
}

function embedding(check: Check, origin: string): Markup {
  const code = `<iframe src="${origin}/embed/${check.id}" title="${check.claim.replaceAll('"', '&quot;')}" width="100%" height="280" loading="lazy" style="border:0"></iframe>`;
  return html`<details class="screen"><summary>Show this check on another page</summary><pre><code>${code}</code></pre></details>`;
}

/** What is shown of a check in the frame of another page. */
export function embedPage(check: Check, world: RecordWorld): Page {
  const { profile, origin } = world.publishing;
  const url = addressOf(check, origin);
  return {
    kind: 'embed',
    title: shortenAtWord(check.claim, 140),
    description: check.claim,
    url,
    body: html`<p class="meta">Fact-check by <a href="${origin}/checks" rel="noopener">${profile.name}</a></p>
<h1 class="claim"${inTongue(check.language)}>${check.claim}</h1><p class="meta">${saidWhere(check)}.</p><p>${verdictMark(check, world)}</p>
${check.withdrawn || check.underCorrection ? notices(check) : html`<p class="why" dir="auto">${shortenAtWord(check.rationale, 140)}</p>`}
<p><a href="${url}" rel="noopener">Why, and the evidence</a>${check.corrections.length > 0 && !check.withdrawn ? html` · corrected ${time(check.corrections.at(-1)?.at ?? '')}` : ''}</p>`,
  };
}
