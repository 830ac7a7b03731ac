/** Characters that stand between a headline and its site's name. */
const SEPARATOR = /\s+[|»·•–—-]\s+|\s*\|\s*|\s+::\s+|:\s+(?=[^:]*$)/;

/** Text that came through markup: entities that were escaped twice, blanks of all kinds. */
export function tidyText(text: string | null): string | null {
  if (text === null) return null;
  const plain = text
    .replaceAll(
      /&(?:amp;)?(#\d{2,5}|#x[\da-f]{2,4}|quot|apos|amp|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip);/gi,
      (whole, name) => entity(name) ?? whole,
    )
    .replaceAll(/<\/?[a-z][^>]{0,200}>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

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

function entity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0xd800 ? String.fromCodePoint(code) : null;
}

/** A headline without the name of its site, given what the page shows as its headings. */
export function withoutSiteName(
  title: string,
  { site, headings }: { readonly site: string | null; readonly headings: readonly string[] },
): string {
  const shown = headings.find(
    (heading) =>
      heading.length >= 12 &&
      title !== heading &&
      title.startsWith(heading) &&
      SEPARATOR.test(title.slice(heading.length - 1)),
  );
  if (shown !== undefined) return shown;
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (site !== null && alike(last, site)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|»·•–—:-]+$/, '');
  if (site !== null && alike(first, site))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|»·•–—:-]+/, '');
  return title;
}

/** Whether two names are one, whatever their spacing and case: "New York Times" and "nytimes.com" are not. */
function alike(a: string, b: string): boolean {
  const letters = (name: string) =>
    name.toLowerCase().replaceAll(/^the\s|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}

/** A byline's names alone: "By ANN OLSEN, Staff Writer" and addresses of profiles are no names. */
export function tidyByline(byline: string | null): string | null {
  const text = tidyText(byline);
  if (text === null || /^https?:|^@|^\d|\.(?:com|org)\b/i.test(text) || text.length > 150) return null;
  const names = text
    .replace(/^(?:(?:written |posted |reported |story )?by|author|from)\s*:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/,?\s+(?:on|at)\s+(?=[A-Z][a-z]+ \d|\d).*$/, '')
    .trim();
  return names === '' ? null : names;
}
