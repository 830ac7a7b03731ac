import MarkdownIt, { type Token } from 'markdown-it';

/** A paragraph, heading or list item of Markdown, as a reader of the printed page sees it. */
export type MarkdownBlock = { readonly text: string; readonly heading: number | null };

/** CommonMark and tables, typography untouched: a quotation's own marks stay. */
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** The blocks of a Markdown text in order; its HTML blocks and pictures are left out. */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let heading: number | null = null;
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = null;
    const text = textOf(token).trim();
    if (text !== '') blocks.push({ text, heading });
  }
  return blocks;
}

function textOf(token: Token): string {
  if (token.type === 'fence' || token.type === 'code_block') return token.content;
  return (token.children ?? []).map((child) => inlineText[child.type]?.(child.content) ?? '').join('');
}

/** What each inline token shows; the others (emphasis, link ends, pictures, tags) show nothing of their own. */
const inlineText: Readonly<Record<string, (content: string) => string>> = {
  text: (content) => content,
  text_special: (content) => content,
  code_inline: (content) => content,
  softbreak: () => ' ',
  hardbreak: () => ' ',
};
