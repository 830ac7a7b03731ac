import type { ExtractedArticle } from '../../claims/extraction.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { blocksOf } from './body/blocks.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { pageFacts } from './metadata/page-facts.ts';

/** What Word, LibreOffice and Google Docs write into the HTML that they export: a document, no page of a site. */
const officePattern =
  /xmlns:w=["']urn:schemas-microsoft-com:office:word|<meta[^<>]{0,200}content=["']?(?:Microsoft Word|LibreOffice|OpenOffice)|class=["'][^"'<>]{0,80}\bMso(?:Normal|Title)\b|<body[^<>]{0,200}class=["'][^"'<>]{0,80}\bdoc-content\b/i;

/** Titles by the class that each program has for them, then by heading. */
const titles = 'p.MsoTitle, .MsoTitle, p.title, .title, h1';

/** Footnote marks and the return to them, comments, field codes, and what Word hides. */
const unprinted =
  'sup > a[href^="#ftnt"], sup > a[href^="#cmnt"], a[href^="#ftnt_ref"], a[href^="#cmnt_ref"], a.sdfootnoteanc, a[href^="#_ftn"], .MsoCommentReference, [style*="mso-element:comment"], [style*="mso-hide:all"], [style*="display:none"], del, title, style, script, xml';

/** Marks of conditional comments whose content other browsers show too. */
const revealed = /<!(?:--)?\[(?:if [^[\]]{0,100}|endif)\](?:--)?>/g;

/** Where a row's next cell begins: its row is one line. */
const nextCell = /(?:<\/p>\s*)?<\/t[dh]>\s*<t[dh]\b[^<>]*>(?:\s*<p\b[^<>]*>)?/gi;

/** Whether HTML is a document that an office program exported. */
export function isOfficePage(html: string): boolean {
  return officePattern.test(html.slice(0, 20_000));
}

/** The article of an exported document: all of its text, as no menu or advertisement stands around it. */
export function readOfficePage(html: string, { url }: { readonly url: string | null }): ExtractedArticle {
  const document = parsePage(html.replaceAll(revealed, '').replaceAll(nextCell, ' | '));
  const facts = pageFacts(document, url);
  const title = titleOf(document);
  for (const element of [...document.querySelectorAll(unprinted)]) element.remove();
  const text = blocksOf(document.body)
    .map((block) => block.text)
    .join('\n\n');
  const read = readPlainText(text, title);
  return {
    text: read.text,
    title: read.title,
    byline: read.byline,
    publishedAt: read.publishedAt,
    publisher: null,
    url: facts.url,
    language: facts.language,
  };
}

function titleOf(document: DomDocument): string | null {
  const titled = titles.split(', ').map((selector) => document.querySelector(selector)?.textContent ?? '');
  return titled.map((text) => text.replaceAll(/\s+/g, ' ').trim()).find((text) => text !== '') ?? null;
}
