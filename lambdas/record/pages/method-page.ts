import { verdictWords } from '../../../claims/record/verdict-words.ts';
import { type Move, moves, statuses, type Who } from '../../../claims/vocabulary/workflow.ts';
import { html, type Markup } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import type { Page } from './page.ts';

const howChosen =
  'Each claim of an article that comes in is weighed by how much it deserves checking: whether it can be checked at all, how precise it is, how many people it touches, who said it. The reasons stand beside each claim. People then choose what to take up; nothing is published that no person has decided on.';

const who = {
  reviewer: 'a reviewer',
  editor: 'an editor',
  holder: 'whoever has taken the claim',
  'holder-or-editor': 'whoever has taken the claim, or an editor',
  proposer: 'whoever proposed the verdict',
  'other-than-proposer': 'a reviewer who did not propose the verdict',
} as const satisfies Record<Who, string>;

/** How the desk works: its scale, its rules, how it chooses, and what its log proves. */
export function methodPage(world: RecordWorld): Page {
  const { profile, origin } = world.publishing;
  const { review } = world.settings;
  return {
    title: 'Method',
    description: `How ${profile.name} chooses, checks, publishes and corrects.`,
    url: `${origin}/method`,
    body: html`<h1>How we work</h1>
<h2 id="chosen">How claims are chosen</h2><p class="rationale" dir="auto">${profile.selection ?? howChosen}</p>
<h2 id="scale">The scale of verdicts</h2>${scale(world)}
<h2 id="review">Rules of review</h2><ul>
<li>A verdict needs a rationale and at least one piece of evidence from elsewhere than the article’s own site.</li>
<li>${review === 'second' ? 'Somebody other than its proposer has to approve a verdict before it can be published.' : 'One reviewer decides on a verdict; an editor publishes it.'}</li>
<li>Every step is written into a history that is only ever added to, with who took it and when.</li></ul>
<table><caption class="note">Who may do what, by where a claim stands</caption><thead><tr><th scope="col">Claim is</th><th scope="col">Step</th><th scope="col">By</th></tr></thead><tbody>${statuses.flatMap(rowsOf)}</tbody></table>
<h2 id="corrections">Corrections</h2><p>A published verdict that is found wrong stays on its page, marked, while it is looked at again. What comes of it is published with a note that says what changed and why, or it is withdrawn, with a note too; both stay on the same page and in the <a href="${origin}/corrections">list of all corrections</a>.</p>
<h2 id="log">What the log proves</h2><p>Every claim and every step is an entry of a log whose head is signed at each publication and at least hourly. With <a href="${origin}/log/checkpoint">a checkpoint</a> and <a href="${origin}/log/key">the key</a> kept from an earlier day, anybody can check that a verdict, its text and its evidence were published by this desk at that place in its log, and that nothing before it was rewritten.</p>
<p>It does not prove that a verdict is right, that the people are who they say, or that nothing newer exists than a proof shows.</p>
<h2 id="ownership">Ownership and funding</h2><p dir="auto">${profile.ownership ?? 'This desk has not said who owns it.'}</p><p dir="auto">${profile.funding ?? 'This desk has not said who funds it.'}</p>`,
  };
}

function scale({ settings: { scale: verdicts } }: RecordWorld): Markup {
  const ordered = Object.entries(verdicts.ordered).sort(([, a], [, b]) => b - a);
  return html`<ol>${ordered.map(([name, worth]) => html`<li>${verdictWords(name)} <span class="meta">(${worth})</span></li>`)}</ol>
${verdicts.unordered.length === 0 ? '' : html`<p>Beside the scale: ${verdicts.unordered.map(verdictWords).join(', ')}.</p>`}`;
}

function rowsOf(status: (typeof statuses)[number]): readonly Markup[] {
  const rows: readonly Move[] = moves[status];
  return rows.map(
    (move) =>
      html`<tr><td>${status.replaceAll('-', ' ')}</td><td>${move.action}${move.only === 'ever-published' ? ' (once published)' : ''}</td><td>${who[move.who]}</td></tr>`,
  );
}
