import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 80 bits in hex: two of 10^9 ids collide with odds below 10^-6 (birthday bound). */
function digest(...parts: readonly string[]): string {
  return textHash(parts.join('\u0000')).slice(0, 20);
}

/** SHA-256 of a text's UTF-8, as lower-case hex. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same address is the same article; without one, the same text is. */
export function articleId(article: { readonly url: string | null; readonly text: string }): string {
  return article.url === null ? `a-${digest('text', article.text)}` : `a-${digest('url', article.url)}`;
}

/** A claim that a person added: the same words for the same places of an article are the same claim. */
export function addedClaimId(articleId: string, text: string, spans: readonly (readonly number[])[]): string {
  return `c-${digest('added', articleId, text, JSON.stringify(spans))}`;
}

/** The same words said once more in the same article (`occurrence` 0, 1, …) are another claim. */
export function claimId(articleId: string, text: string, occurrence: number): string {
  return `c-${digest(articleId, text, String(occurrence))}`;
}

const outsidePrefix = 'o-';

/** An outside review: the same claim checked at the same address is the same review, whatever its rating. */
export function outsideReviewId(url: string, claim: string): string {
  return `${outsidePrefix}${digest('outside', url, claim)}`;
}

/** Whether an id is an outside review's. */
export function isOutsideReviewId(id: string): boolean {
  return id.startsWith(outsidePrefix);
}
