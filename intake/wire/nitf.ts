import { first, paragraphsOf, textOf, type XmlElement } from '../xml/parse-xml.ts';
import type { WireItem } from './wire-article.ts';

/** What stands in an article's content and is not its text: pictures with their captions, and notes to editors. */
const notText: ReadonlySet<string> = new Set(['media', 'note', 'body.end', 'correction']);

/** An article of the News Industry Text Format (IPTC NITF 3.6). */
export function fromNitf(nitf: XmlElement): WireItem {
  const head = first(nitf, 'body.head');
  const content = first(nitf, 'body.content') ?? first(nitf, 'body') ?? nitf;
  const abstract = first(head, 'abstract');
  const byline = first(head, 'byline');
  const date = first(nitf, 'date.issue') ?? first(nitf, 'date.release') ?? first(head, 'story.date');
  const paragraphs = paragraphsOf(content, notText);
  const standfirst = abstract === null ? [] : paragraphsOf(abstract);
  return {
    title: textOf(first(head, 'hl1')) ?? textOf(first(head, 'hedline')) ?? textOf(first(nitf, 'title')),
    byline:
      textOf(first(byline, 'person')) ??
      (byline === null ? null : paragraphsOf(byline, new Set(['byttl'])).join(' ') || null),
    published: date?.attributes['norm'] ?? textOf(date),
    publisher:
      textOf(first(first(head, 'distributor'), 'org')) ??
      textOf(first(head, 'distributor')) ??
      first(nitf, 'doc.copyright')?.attributes['holder'] ??
      null,
    language: nitf.attributes['lang'] ?? nitf.attributes['baselang'] ?? content.attributes['lang'] ?? null,
    paragraphs: [...standfirst.filter((paragraph) => !paragraphs.includes(paragraph)), ...paragraphs],
  };
}
