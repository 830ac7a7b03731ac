import { lazyFor } from '../../../claims/lazy.ts';
import type { Node } from '../../../claims/record/claim-review.ts';
import type { DeskProfile } from '../../../claims/record/profile.ts';
import { html, type Markup } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import { styleOf } from './style.ts';

const styles = lazyFor(styleOf);

/** What a page of the public record is made of. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** Its own address. */
  readonly url: string;
  readonly body: Markup;
  /** What machines read of it. */
  readonly data?: Node | readonly Node[];
  readonly image?: string;
  /** `embed`: to be shown in the frames of other pages, without the desk's head and foot. */
  readonly kind?: 'page' | 'embed';
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  return rightToLeft.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** The page as HTML, and the headers that it is sent with. */
export function pageDocument(page: Page, { publishing: { origin, profile } }: RecordWorld) {
  const { css, source } = styles(profile);
  const isEmbed = page.kind === 'embed';
  const { markup } =
    html`<!doctype html><html lang="${profile.language}" dir="${directionOf(profile.language)}"><head><meta charset="utf-8">
<title>${page.title} – ${profile.name}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}"><link rel="canonical" href="${page.url}">
${isEmbed ? html`<meta name="robots" content="noindex"><base target="_blank">` : sharing(page, profile)}
<link rel="alternate" type="application/atom+xml" title="Checks" href="${origin}/feeds/checks.atom"><link rel="alternate" type="application/atom+xml" title="Corrections" href="${origin}/feeds/corrections.atom">
<style>${{ markup: css }}</style>${page.data === undefined ? '' : dataBlock(page.data)}</head>
<body${{ markup: isEmbed ? ' class="embed"' : '' }}>${isEmbed ? '' : head(origin, profile)}<main>${page.body}</main>${isEmbed ? '' : foot(origin, profile)}</body></html>`;
  return {
    contentType: 'text/html; charset=utf-8',
    body: markup,
    headers: { 'content-security-policy': policy(profile, source, isEmbed) },
  };
}

function policy({ logo }: DeskProfile, style: string, isEmbed: boolean): string {
  const images = ["'self'", ...(logo === undefined ? [] : [new URL(logo).origin])].join(' ');
  return [
    "default-src 'none'",
    `style-src ${style}`,
    `img-src ${images}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
  ].join('; ');
}

function sharing({ title, description, url, image }: Page, { name }: DeskProfile): Markup {
  return html`<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
<meta property="og:url" content="${url}"><meta property="og:site_name" content="${name}">${
    image === undefined
      ? ''
      : html`<meta property="og:image" content="${image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${title}"><meta name="twitter:card" content="summary_large_image">`
  }`;
}

/** JSON-LD, with nothing in it that could end its element. */
function dataBlock(data: Node | readonly Node[]): Markup {
  const [only, ...others] = [data].flat();
  const json = JSON.stringify(others.length === 0 ? only : [only, ...others]).replaceAll('<', '\\u003c');
  return { markup: `<script type="application/ld+json">${json}</script>` };
}

function head(origin: string, { name, logo }: DeskProfile): Markup {
  return html`<header class="desk"><div><a href="${origin}/checks">${logo === undefined ? '' : html`<img src="${logo}" alt="">`}${name}</a>
<nav aria-label="The record"><a href="${origin}/checks">Checks</a> · <a href="${origin}/corrections">Corrections</a> · <a href="${origin}/method">Method</a></nav></div></header>`;
}

function foot(origin: string, { ownership, funding, contact }: DeskProfile): Markup {
  return html`<footer class="desk"><div>${ownership === undefined ? '' : html`<p>${ownership}</p>`}${funding === undefined ? '' : html`<p>${funding}</p>`}
${contact === undefined ? '' : html`<p>Report an error: <a href="${contactAddress(contact)}">${contact}</a></p>`}
<nav aria-label="Feeds">Feeds: <a href="${origin}/feeds/checks.atom">checks</a>, <a href="${origin}/feeds/corrections.atom">corrections</a>, <a href="${origin}/feeds/claimreview.json">ClaimReview</a></nav></div></footer>`;
}

/** Where a desk's contact leads: a page, or a letter. */
export function contactAddress(contact: string): string {
  return contact.startsWith('https:') ? contact : `mailto:${contact}`;
}
