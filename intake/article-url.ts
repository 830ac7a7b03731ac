/** Query parameters that say how a reader came to a page, and nothing about the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ncid|cmpid|cid|ocid|smid|_ga|ref_src|guccounter)$/i;

/** The address that stands for an article: http or https, without fragment and tracking; null when it is none. */
export function articleUrl(written: string | null | undefined, base?: string): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}
