import { articleId } from '../../claims/ids.ts';

/** `articles/<id>/<hash>.json`, as `POST /v1/articles` names what it takes in. */
const sent = /^articles\/(a-[0-9a-f]{20})\/[^/]+$/;

/** The object that an article which `POST /v1/articles` takes in becomes. */
export function sentObject(id: string, contentHash: string): string {
  return `articles/${id}/${contentHash}.json`;
}

/** The article that the API has already promised for this object; null for uploads that came without asking. */
export function promisedArticle(key: string): string | null {
  return sent.exec(key)?.[1] ?? null;
}

/** The article under which an upload that cannot be read is listed: the one promised, else one of its own by its key. */
export function failedArticle(key: string): string {
  return promisedArticle(key) ?? articleId({ url: `upload:${key}`, text: '' });
}

/** What messages to people call the upload. */
export function fileName(key: string): string {
  return promisedArticle(key) === null ? (key.split('/').at(-1) ?? key) : 'the article';
}

/** Where objects lie that bring fact-checks of others: `reviews/…`, and on one machine `reviews/…` of the inbox folder. */
const reviews = /^(?:dropped\/)?reviews\//;

/** Whether an object brings fact-checks of others, and no article. */
export function bringsReviews(key: string): boolean {
  return reviews.test(key);
}
