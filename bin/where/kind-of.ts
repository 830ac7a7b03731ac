/** What somebody asks after: what it is, by its form. */
export type Asked =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'object'; readonly key: string };

const ids = { claim: /^c-[0-9a-f]{20}$/, article: /^a-[0-9a-f]{20}$/, request: /^[0-9a-zA-Z-]{8,64}={0,2}$/ } as const;

/** Tells an address, an id, an object's key and a request's id from one another. */
export function askedFor(text: string): Asked {
  if (/^https?:\/\//.test(text)) return { kind: 'address', url: text };
  if (ids.claim.test(text)) return { kind: 'claim', id: text };
  if (ids.article.test(text)) return { kind: 'article', id: text };
  if (text.includes('/') || text.includes('.') || !ids.request.test(text)) return { kind: 'object', key: text };
  return { kind: 'request', id: text };
}
