import type { Block } from './body/blocks.ts';
import { proseIn } from './body/prose.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';
import { metaTags, tagOf } from './metadata/meta-tags.ts';

/** So many headlines that lead away, and little below each, make a page a list of articles. */
const fewestHeadlines = 5;
const shortestHeadline = 15;

/** More text below a headline is an article and no teaser of one. */
const longestTeaser = 350;

/** So much above the first headline is an article that a list follows; under a first heading any sentence is. */
const longestLead = 150;

/** So many of the headlines lead to pages of the same site; a list of the best elsewhere is an article. */
const ownShare = 0.8;

/** How many articles a page announces by headlines that lead to them, where it holds little else; null for any other page. */
export function announcedOn(document: DomDocument, shown: readonly Block[]): number | null {
  const heads = shown.flatMap((block, index) => (isHeadline(block) ? [index] : []));
  if (heads.length < fewestHeadlines || saysItIsArticle(document) || !leadWithin(shown, heads)) return null;
  const above = shown.slice(0, heads[0]);
  const mostAbove = above.some(({ element }) => element === 'H1') ? 0 : longestLead;
  if (proseIn(above) > mostAbove) return null;
  const teasers = heads.map((head, index) => proseIn(shown.slice(head + 1, heads[index + 1])));
  return teasers.every((length) => length <= longestTeaser) ? heads.length : null;
}

function saysItIsArticle(document: DomDocument): boolean {
  const tags = metaTags(document);
  return tagOf(tags, 'og:type')?.toLowerCase() === 'article' || tagOf(tags, 'article:published_time') !== null;
}

function isHeadline({ element, linked, text }: Block): boolean {
  return /^H[2-5]$/.test(element) && linked > 0.9 && text.length >= shortestHeadline;
}

/** Whether most headlines lead to one site: by addresses without a host, or with one and the same. */
function leadWithin(shown: readonly Block[], heads: readonly number[]): boolean {
  const hosts = heads.map((head) => hostOf(linkOf(shown[head]?.at ?? null)));
  const counts = Map.groupBy(hosts, (host) => host);
  return [...counts.values()].some(({ length }) => length >= heads.length * ownShare);
}

function hostOf(link: string | null): string {
  return /^https?:\/\/(?<host>[^/]{1,200})/i.exec(link ?? '')?.groups?.['host'] ?? '';
}

/** Where a heading leads: by a link in it, or around it. */
function linkOf(at: DomNode | null): string | null {
  if (at === null || !isElement(at)) return null;
  const inside = at.querySelector('a[href]');
  if (inside !== null) return inside.getAttribute('href');
  for (let around: DomElement | null = at; around !== null; around = around.parentElement) {
    if (around.nodeName === 'A') return around.getAttribute('href');
  }
  return null;
}
