/** Second levels under which a country's registry sells names: example.co.uk, example.com.au. */
const registryLevels = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'go', 'gouv', 'ne', 'net', 'or', 'org']);

/** Hosts whose subdomains belong to different publishers. */
const sharedHosts = new Set([
  'blogspot.com',
  'github.io',
  'medium.com',
  'netlify.app',
  'pages.dev',
  'substack.com',
  'tumblr.com',
  'vercel.app',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
]);

/** Addresses that show another address's page: the page they show counts. */
const mirrors: readonly RegExp[] = [
  /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/i,
  /^https?:\/\/(?:www\.)?archive\.(?:ph|today|is|li|md|vn|fo)\/(?:\d+|newest|o\/[^/]+)\/(.+)$/i,
  /^https?:\/\/[^/]*cdn\.ampproject\.org\/[a-z]\/s?\/?(.+)$/i,
];

/** The address whose page is shown at `address`. */
export function shownAddress(address: string): string {
  const shown = mirrors.map((mirror) => mirror.exec(address)?.[1]).find((match) => match !== undefined);
  if (shown === undefined) return address;
  return /^https?:\/\//i.test(shown) ? shown : `https://${shown.replace(/^https?:\/+/i, '')}`;
}

/** The part of a host name that one owner registered: `edition.cnn.com` gives `cnn.com`. */
function registrableHost(host: string): string {
  if (/^[\d.]+$/.test(host) || host.includes(':')) return host;
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const country = labels.at(-1)?.length === 2 && registryLevels.has(labels.at(-2) ?? '');
  const shared = sharedHosts.has(labels.slice(-2).join('.'));
  return labels.slice(country || shared ? -3 : -2).join('.');
}

/** The site that an address belongs to, as a registrable host; null when it is no address. */
export function siteOf(address: string): string | null {
  return URL.canParse(shownAddress(address)) ? registrableHost(new URL(shownAddress(address)).hostname) : null;
}
