import { type Check, type RecordedCorrection, sourceOf } from '../../../claims/record/check.ts';
import { addressOf, correctionWords } from '../../../claims/record/claim-review.ts';
import { ratingOf, verdictWords } from '../../../claims/record/verdict-words.ts';
import { html, type Markup } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import { directionOf } from './page.ts';
import { toneOf } from './style.ts';

/** A time as people read it, with the exact one for machines. */
export function time(at: string): Markup {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return html`${at}`;
  const words = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return html`<time datetime="${at}">${words}</time>`;
}

/** A verdict in its colour; the words say it too. */
export function verdictMark(check: Pick<Check, 'verdict' | 'withdrawn'>, { settings: { scale } }: RecordWorld): Markup {
  if (check.withdrawn) return html`<span class="verdict" ${tone('--beside')}>Withdrawn</span>`;
  const rating = ratingOf(scale, check.verdict);
  const place = rating === null ? null : (rating.value - rating.worst) / (rating.best - rating.worst);
  return html`<span class="verdict" ${tone(toneOf(place))}>${verdictWords(check.verdict)}</span>`;
}

/** The policy allows no style in attributes: a name chooses the colour. */
function tone(name: string): Markup {
  return { markup: `data-tone="${name.slice(2)}"` };
}

/** A text in its own language and direction. */
export function inLanguage(text: string, language: string | null): Markup {
  return html`<span${inTongue(language)}>${text}</span>`;
}

/** The attributes of an element whose text is in a language of its own. */
export function inTongue(language: string | null): Markup {
  return html`${language === null ? '' : html` lang="${language}"`} dir="${directionOf(language)}"`;
}

/** Who made the claim, and where. */
export function saidWhere(check: Pick<Check, 'speaker' | 'source' | 'appearances'>): Markup {
  const { speaker } = check;
  const first = sourceOf(check);
  const who = speaker ?? first?.publisher ?? null;
  const title = first?.title ?? first?.url ?? null;
  const place =
    title === null
      ? ''
      : first?.url === null || first === null
        ? html`, in “<bdi>${title}</bdi>”`
        : html`, in <a href="${first.url}" rel="nofollow"><bdi>${title}</bdi></a>`;
  const publisher = first?.publisher && first.publisher !== who ? html`, <bdi>${first.publisher}</bdi>` : '';
  const when = first?.publishedAt ? html`, ${time(first.publishedAt)}` : '';
  return html`${who === null ? 'Said' : html`Said by <strong dir="auto">${who}</strong>`}${place}${publisher}${when}`;
}

/** A correction in a line. */
export function correctionLine(correction: RecordedCorrection): Markup {
  return html`${time(correction.at)}: <span dir="auto">${correctionWords(correction)}</span>`;
}

/** A check in a list. */
export function checkLine(check: Check, world: RecordWorld): Markup {
  return html`<li>${verdictMark(check, world)}<h2><a href="${addressOf(check, world.publishing.origin)}">${inLanguage(check.claim, check.language)}</a></h2>
<p class="meta">${saidWhere(check)}. ${check.underCorrection ? 'Being corrected. ' : ''}Checked ${time(check.firstPublishedAt)}${check.changedAt === check.firstPublishedAt ? '' : html`, last changed ${time(check.changedAt)}`}.</p></li>`;
}

/** The way to the next page of a list. */
export function older(href: string | null): Markup {
  return href === null ? html`` : html`<p><a rel="next" href="${href}">Older</a></p>`;
}
