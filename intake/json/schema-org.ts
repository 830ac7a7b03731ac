import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import type { ArticleFields } from './article-fields.ts';
import { isRecord, nameOf } from './read-record.ts';

type Json = Readonly<Record<string, unknown>>;

const articlePattern = /(?:Article|Posting|Report|Review)$/;

/** The schema.org articles of a JSON-LD document, in @graph or alone; null for other JSON. */
export function schemaOrgArticles(value: unknown): readonly Json[] | null {
  const nodes = nodesOf(value);
  const articles = nodes.filter((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && articlePattern.test(type)),
  );
  if (articles.length > 0) return articles.map((article) => resolved(article, nodes));
  return nodes.some((node) => '@type' in node || '@context' in node) || isTyped(value) ? [] : null;
}

function isTyped(value: unknown): boolean {
  return isRecord(value) && ('@type' in value || '@context' in value);
}

/** So many objects are looked at. */
const mostNodes = 2000;

/** The objects of a document: its own, a graph's, the items of a list, what a page is about. */
function nodesOf(value: unknown): readonly Json[] {
  const found: Json[] = [];
  const pending: unknown[] = [value];
  for (let at = 0; at < pending.length && found.length < mostNodes; at++) {
    const next = pending[at];
    if (Array.isArray(next)) pending.push(...next.slice(0, mostNodes));
    if (!isRecord(next)) continue;
    if (!('itemListElement' in next) && next['@type'] !== 'ListItem') found.push(next);
    pending.push(next['@graph'], next['itemListElement'], next['mainEntity'], '@type' in next ? next['item'] : null);
  }
  return found;
}

/** An article whose people and publisher are given by @id, with what stands under it in the graph. */
function resolved(article: Json, nodes: readonly Json[]): Json {
  const lookUp = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(lookUp);
    if (!isRecord(value) || 'name' in value) return value;
    return nodes.find((node) => node['@id'] !== undefined && node['@id'] === value['@id']) ?? value;
  };
  return { ...article, author: lookUp(article['author']), publisher: lookUp(article['publisher']) };
}

/** The fields of a schema.org article; its text is null where it has no articleBody. */
export function fromSchemaOrg(article: Json): ArticleFields {
  const text = textOf(article['articleBody']) ?? textOf(article['reviewBody']) ?? textOf(article['text']);
  const isPage = text !== null && /<(?:p|div|br)\b/i.test(text);
  const main = article['mainEntityOfPage'];
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    text: isPage ? null : text,
    html: isPage ? text : null,
    url: articleUrl(textOf(article['url'])) ?? articleUrl(isRecord(main) ? textOf(main['@id']) : textOf(main)),
    publishedAt: publishedAt(textOf(article['datePublished'])) ?? publishedAt(textOf(article['dateCreated'])),
    publisher: nameOf([article['publisher']].flat()[0]) || null,
    byline: [article['author'] ?? article['creator']].flat().map(nameOf).filter(Boolean).join(', ') || null,
    language: isRecord(article['inLanguage']) ? nameOf(article['inLanguage']) || null : textOf(article['inLanguage']),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
