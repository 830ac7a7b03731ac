import MarkdownIt, { type Token } from 'markdown-it';
import { isCode } from '../text/code-lines.ts';
import type { Paragraph } from '../text/read-paragraphs.ts';
import { withoutDirectives } from './directives.ts';
import { takeFootnotes, withoutReferences } from './footnotes.ts';

/** CommonMark and tables, typography untouched: a quotation's own marks stay. */
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** A paragraph of Markdown; a heading has its level. */
export type MarkdownBlock = Paragraph & { readonly level?: string };

/** The blocks of a Markdown text in order, a table's rows on a line each, its footnotes last; of HTML blocks what they say, of pictures nothing. */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  const { text, notes } = takeFootnotes(withoutDirectives(markdown));
  return [...blocksOf(text), ...notes.flatMap(blocksOf)];
}

function blocksOf(markdown: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let heading: string | null = null;
  let row: string[] | null = null;
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'heading_open') heading = token.tag;
    if (token.type === 'heading_close') heading = null;
    if (token.type === 'tr_open') row = [];
    const text = textOf(token).trim();
    if (row === null && text !== '') blocks.push({ text, ...kindOf(token, heading) });
    else if (text !== '') row?.push(text);
    if (token.type !== 'tr_close' || row === null) continue;
    blocks.push({ text: row.join(' | '), kind: 'prose' });
    row = null;
  }
  return blocks;
}

function kindOf(token: Token, heading: string | null): Pick<MarkdownBlock, 'kind' | 'level'> {
  if (isSet(token) && isCode(token.content)) return { kind: 'code' };
  return heading === null ? { kind: 'prose' } : { kind: 'heading', level: heading };
}

/** Whether a block is set as it is written, as code is; prose may be, too. */
function isSet({ type }: Token): boolean {
  return type === 'fence' || type === 'code_block';
}

function textOf(token: Token): string {
  if (isSet(token)) return token.content;
  if (token.type === 'html_block') return htmlText(token.content);
  return (token.children ?? []).map((child) => inlineText[child.type]?.(child.content) ?? '').join('');
}

/** Elements of an HTML block that no reader reads, with what is in them. */
const unread = /<!--|<(?<name>script|style|figure|iframe|svg|button|nav|video|audio)\b/gi;
const closings: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
  figure: /<\/figure\s*>/gi,
  iframe: /<\/iframe\s*>/gi,
  svg: /<\/svg\s*>/gi,
  button: /<\/button\s*>/gi,
  nav: /<\/nav\s*>/gi,
  video: /<\/video\s*>/gi,
  audio: /<\/audio\s*>/gi,
};
const commentEnd = /-->/g;

/** HTML without comments and such elements; one that never closes takes the rest with it. */
function withoutUnread(html: string): string {
  let read = '';
  let at = 0;
  for (const opening of html.matchAll(unread)) {
    if (opening.index < at) continue;
    read += html.slice(at, opening.index);
    const closing = closings[opening.groups?.['name']?.toLowerCase() ?? ''] ?? commentEnd;
    closing.lastIndex = opening.index;
    const closed = closing.exec(html);
    if (closed === null) return read;
    at = closed.index + closed[0].length;
  }
  return read + html.slice(at);
}

/** What an HTML block says, its paragraphs apart. */
function htmlText(html: string): string {
  const text = withoutUnread(html)
    .replaceAll(/<\/t[dh]\s*>/gi, ' ')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|section)\s*>/gi, '\n\n')
    .replaceAll(/<[^<>]{1,2000}>/g, '');
  return parser.utils.unescapeAll(text);
}

/** What each inline token shows; the others (emphasis, link ends, pictures, tags) show nothing of their own. */
const inlineText: Readonly<Record<string, (content: string) => string>> = {
  text: withoutReferences,
  text_special: (content) => content,
  code_inline: (content) => content,
  html_inline: (content) => (/^<br\b/i.test(content) ? ' ' : ''),
  softbreak: () => ' ',
  hardbreak: () => ' ',
};
