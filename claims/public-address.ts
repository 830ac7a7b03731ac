import { shownAddress } from './workflow/site.ts';

/** Networks that no reader can reach, as the first numbers of their addresses (RFC 6890). */
const closedNetworks: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[0], [0]],
  [[10], [10]],
  [
    [100, 64],
    [100, 127],
  ],
  [[127], [127]],
  [
    [169, 254],
    [169, 254],
  ],
  [
    [172, 16],
    [172, 31],
  ],
  [
    [192, 0, 0],
    [192, 0, 0],
  ],
  [
    [192, 168],
    [192, 168],
  ],
  [
    [198, 18],
    [198, 19],
  ],
  [[224], [255]],
];

/** Names that are of one network only. */
const closedName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/;

function isWithin(numbers: readonly number[], [from, to]: readonly [readonly number[], readonly number[]]): boolean {
  return from.every((least, at) => (numbers[at] ?? 0) >= least && (numbers[at] ?? 0) <= (to[at] ?? 0));
}

/** Whether a host, as `URL` writes it, can be one that every reader reaches. */
function isPublicHost(host: string): boolean {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    const numbers = host.split('.').map(Number);
    return !closedNetworks.some((network) => isWithin(numbers, network));
  }
  if (host.startsWith('[')) return /^\[[23]/.test(host);
  return host.includes('.') && !closedName.test(host);
}

/** Where a second address begins that is no part of the first: neither in its query nor shown by a mirror. */
function isGlued(address: string): boolean {
  const [path = ''] = shownAddress(address).split(/[?#]/, 1);
  return /https?:\/\//i.test(path.slice(1));
}

/** Why a reader could not look an address up, in words; null where they can. */
export function unreachable(address: string): string | null {
  if (/\s/.test(address)) return 'has a blank in it: send one address';
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'has a user or password in it: leave them out';
  if (!isPublicHost(hostname)) return `is on ${hostname}, which only its own network reaches: send a public address`;
  return isGlued(address) ? 'holds a second address: send each as evidence of its own' : null;
}
