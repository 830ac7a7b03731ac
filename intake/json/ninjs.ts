import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import type { ArticleFields } from './article-fields.ts';
import { isRecord, nameOf } from './read-record.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether JSON is an item of IPTC ninjs: version 1 has body_text, body_xhtml or the like, 2 and 3 have bodies. */
export function isNinjs(value: unknown): value is Json {
  if (!isRecord(value)) return false;
  const isOne =
    Object.keys(value).some((key) => key.startsWith('body_')) &&
    ('uri' in value || 'versioncreated' in value || 'headline' in value);
  return isOne || (Array.isArray(value['bodies']) && ('uri' in value || 'headlines' in value));
}

/** The fields of a ninjs item. */
export function fromNinjs(item: Json): ArticleFields {
  const bodies = list(item['bodies']).map((body) => ({
    type: text(body['contenttype']) ?? text(body['contentType']) ?? '',
    value: text(body['value']),
  }));
  const html =
    text(item['body_xhtml']) ?? text(item['body_html']) ?? bodies.find(({ type }) => /html/i.test(type))?.value ?? null;
  const plain =
    text(item['body_text']) ??
    bodies.find(({ type }) => /plain/i.test(type))?.value ??
    (html === null ? bodies[0]?.value : null) ??
    null;
  return {
    title: text(item['headline']) ?? text(list(item['headlines'])[0]?.['value']),
    text: plain,
    html: plain === null ? html : null,
    url:
      [item['url'], item['canonicalurl'], item['uri']]
        .map((value) => articleUrl(text(value)))
        .find((url) => url !== null) ?? null,
    publishedAt: publishedAt(
      text(item['firstcreated']) ??
        text(item['firstCreated']) ??
        text(item['versioncreated']) ??
        text(item['versionCreated']),
    ),
    publisher:
      text(item['provider']) ?? text(item['source']) ?? list(item['infosources']).map(nameOf).find(Boolean) ?? null,
    byline:
      text(item['byline']) ??
      text(item['by']) ??
      (list(item['people'])
        .filter(({ rel }) => rel === 'author')
        .map(nameOf)
        .join(', ') ||
        null),
    language: text(item['language']),
  };
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
