/** What of a DOM is needed here: nodes, their kind, their text, and the way around them. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
};

const blocks: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const unread: ReadonlySet<string> = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG'.split(' '));

/** The paragraphs of a tree: text between block boundaries, blanks as a browser shows them. */
export function blockTexts(root: DomNode): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const piece of [...pieces(root), null]) {
    if (piece !== null) open += piece;
    else {
      const text = open.replaceAll(/[ \t\n\r\f]+/g, ' ').trim();
      if (text !== '') paragraphs.push(text);
      open = '';
    }
  }
  return paragraphs;
}

/** The text of a tree in order, null at each block boundary; a stack of its own, as pages nest without bound. */
function* pieces(root: DomNode): Generator<string | null> {
  const pending: (DomNode | null)[] = [root];
  while (pending.length > 0) {
    const node = pending.pop() ?? null;
    if (node === null) yield null;
    else if (node.nodeType === 3) yield node.textContent;
    else if (!unread.has(node.nodeName)) {
      if (blocks.has(node.nodeName)) {
        yield null;
        pending.push(null);
      }
      for (const child of Array.from(node.childNodes).reverse()) pending.push(child);
    }
  }
}
