/** Named entities that titles and bylines come with, escaped once too often. */
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const entityPattern = /&(?:amp;)?(#\d{2,5}|#x[\da-f]{2,4}|[a-z]{2,6});/gi;

/** A line of text that came through markup: entities escaped twice, tags, blanks of all kinds; null for a blank one. */
export function tidyText(text: string | null): string | null {
  const plain = (text ?? '')
    .replaceAll(entityPattern, (whole, name: string) => entity(name) ?? whole)
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0xd800 ? String.fromCodePoint(code) : null;
}
