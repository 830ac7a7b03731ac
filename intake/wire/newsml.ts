import { descendants, first, paragraphsOf, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts';
import { fromNitf } from './nitf.ts';
import type { WireItem } from './wire-article.ts';

/** The items of a NewsML-G2 message or of a NewsML 1 document that have text; the others carry pictures or links. */
export function newsItems(root: XmlElement): readonly WireItem[] {
  const name = root.name === 'NewsML' ? 'NewsItem' : 'newsItem';
  const items = root.name === name ? [root] : [...descendants(root)].filter((element) => element.name === name);
  const read = root.name === 'NewsML' ? fromNewsMl1 : fromNewsMlG2;
  return items.map(read).filter(({ paragraphs }) => paragraphs.length > 0);
}

/** IPTC NewsML-G2 2.x: facts in itemMeta and contentMeta, the text inline as XHTML, NITF or plain. */
function fromNewsMlG2(item: XmlElement): WireItem {
  const itemMeta = first(item, 'itemMeta');
  const meta = first(item, 'contentMeta');
  const inner = contentOf(first(first(item, 'contentSet'), 'inlineXML', 'inlineData'));
  const creator = first(meta, 'creator');
  return {
    title: textOf(first(meta, 'headline')) ?? inner.title ?? textOf(first(itemMeta, 'title')),
    byline:
      textOf(first(meta, 'by')) ??
      textOf(first(creator, 'name')) ??
      creator?.attributes['literal'] ??
      inner.byline ??
      null,
    published:
      textOf(first(meta, 'contentModified')) === null
        ? (textOf(first(itemMeta, 'firstCreated')) ??
          textOf(first(meta, 'contentCreated')) ??
          textOf(first(itemMeta, 'versionCreated')))
        : (textOf(first(meta, 'contentCreated')) ?? textOf(first(itemMeta, 'versionCreated'))),
    publisher: nameOf(first(itemMeta, 'provider')) ?? nameOf(first(meta, 'infoSource')) ?? inner.publisher ?? null,
    url: first(itemMeta, 'link')?.attributes['href'] ?? null,
    language: first(meta, 'language')?.attributes['tag'] ?? item.attributes['lang'] ?? null,
    paragraphs: inner.paragraphs,
  };
}

/** NewsML 1.2: facts in NewsLines and NewsManagement, the text in the ContentItem's DataContent. */
function fromNewsMl1(item: XmlElement): WireItem {
  const lines = first(item, 'NewsLines');
  const content = [...descendants(item)].find(({ name }) => name === 'DataContent') ?? null;
  const inner = contentOf(content);
  const management = first(item, 'NewsManagement');
  return {
    title: textOf(first(lines, 'HeadLine')) ?? inner.title ?? null,
    byline: textOf(first(lines, 'ByLine')) ?? inner.byline ?? null,
    published: textOf(first(management, 'FirstCreated')) ?? textOf(first(management, 'ThisRevisionCreated')),
    publisher:
      partyOf(first(first(item, 'Provider'), 'Party')) ??
      partyOf(first(first(item, 'Source'), 'Party')) ??
      inner.publisher ??
      null,
    language: first(item, 'Language')?.attributes['FormalName'] ?? item.attributes['lang'] ?? null,
    paragraphs: inner.paragraphs,
  };
}

type Inner = Partial<WireItem> & Pick<WireItem, 'paragraphs'>;

/** The text that stands inline, in whichever of its forms; escaped XHTML and NITF are parsed once more. */
function contentOf(content: XmlElement | null): Inner {
  if (content === null) return { paragraphs: [] };
  const nitf = first(content, 'nitf');
  if (nitf !== null) return fromNitf(nitf);
  const body = first(content, 'body') ?? content;
  const written = body.children.filter((child) => typeof child === 'string').join('');
  const type = content.attributes['contenttype'] ?? '';
  if (/^\s*<\w/.test(written)) {
    const escaped = parseXml(`<div>${written}</div>`);
    return escaped === null ? { paragraphs: [] } : contentOf({ ...escaped, attributes: {} });
  }
  if (body.children.some((child) => typeof child !== 'string')) return { paragraphs: paragraphsOf(body) };
  const text = content.attributes['encoding'] === 'base64' ? Buffer.from(written, 'base64').toString('utf8') : written;
  return {
    paragraphs: /^(?:image|audio|video)\//.test(type)
      ? []
      : text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== ''),
  };
}

function nameOf(party: XmlElement | null): string | null {
  return (
    textOf(first(party, 'name')) ??
    party?.attributes['literal'] ??
    party?.attributes['qcode']?.split(':').at(-1) ??
    null
  );
}

function partyOf(party: XmlElement | null): string | null {
  return party?.attributes['FormalName'] ?? null;
}
