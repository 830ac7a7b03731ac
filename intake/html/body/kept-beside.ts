import type { DomDocument, DomElement, DomNode } from '../dom.ts';
import type { Block } from './blocks.ts';
import { spanOf } from './places.ts';

/** Where a post of a network is, so that what links there quotes it. */
const post =
  /^https?:\/\/(?:www\.|m\.|mobile\.)?(?:(?:twitter|x)\.com\/\w{1,30}\/status|instagram\.com\/(?:p|reel)|facebook\.com\/[\w.]{1,60}\/posts|bsky\.app\/profile|threads\.(?:net|com)\/@|tiktok\.com\/@|t\.me\/|[\w.-]{1,60}\/@\w{1,30}\/\d)/i;

/** So far up from a line its quotation is looked for, and so many elements hold only a quotation. */
const deepest = 5;
const mostAround = 4;

/** A quoted post: the places of its lines, and the elements around it. */
type Quote = { readonly places: number[]; readonly around: ReadonlySet<DomNode> };

/** The posts of networks that a page quotes; to be looked for before the page is taken apart. */
export function quotedPosts(document: DomDocument, blocks: readonly Block[]): readonly Quote[] {
  const posts = [...document.querySelectorAll('blockquote')].filter(quotesPost);
  if (posts.length === 0) return [];
  const quotes = new Map(posts.map((post): [DomNode, Quote] => [post, { places: [], around: elementsAround(post) }]));
  for (const [place, { at }] of blocks.entries()) {
    let next: DomNode | null = at;
    for (let level = 0; level < deepest && next !== null; level++, next = next.parentElement)
      quotes.get(next)?.places.push(place);
  }
  return [...quotes.values()];
}

/** The places of the posts that stand among an article's sentences: what is found to be its text leaves them out at times. */
export function postsAmong(quotes: readonly Quote[], chosen: ReadonlySet<number>, own: ReadonlySet<DomNode | null>) {
  const { first, last } = spanOf(quotes.length === 0 ? [] : chosen);
  return quotes.flatMap(({ places, around }) => {
    const [place = 0] = places;
    const isAmong = place > first && place < last && [...around].some((element) => own.has(element));
    return isAmong ? places : [];
  });
}

function elementsAround(element: DomElement): ReadonlySet<DomNode> {
  const around = new Set<DomNode>();
  let next: DomNode | null = element.parentElement;
  for (let level = 0; level < mostAround && next !== null; level++, next = next.parentElement) around.add(next);
  return around;
}

function quotesPost(quote: DomElement): boolean {
  return [...quote.querySelectorAll('a[href]')].some((link) => post.test(link.getAttribute('href') ?? ''));
}

const scoreLabel =
  /^(?:(?:the|our|my|final|overall|das|unser|unsere|notre|il|el|nuestro) )?(?:verdict|score|rating|fazit|wertung|gesamtwertung|note|verdetto|voto|veredicto|nota|puntuación)\s?:?$/i;
const score = /^\d{1,3}(?:[.,]\d)?\s?(?:%|\/\s?\d{1,3}|(?:out of|von|sur|su|de) \d{1,3})?$/i;

/** So far below its last sentence a review has its score. */
const mostBelow = 10;

/** The places of a review's score and of the label over it. */
export function reviewScore(blocks: readonly Block[], chosen: ReadonlySet<number>): readonly number[] {
  const { first, last } = spanOf(chosen);
  const label = blocks.findIndex(({ text }, index) => {
    const isNear = index > first && index < last + mostBelow;
    return isNear && scoreLabel.test(text) && score.test(blocks[index + 1]?.text ?? '');
  });
  return label < 0 ? [] : [label, label + 1];
}
