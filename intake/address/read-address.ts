import { articleUrl } from '../article-url.ts';
import { failure, shown } from '../failures.ts';
import { mediaTypes } from '../media-types.ts';
import type { Input, Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { pastedAddresses } from './address-alone.ts';

const timeLimit = 15_000;

/** How shortcuts of Windows and of the Mac name their address. */
const shortcutPattern = /^URL=(?<windows>\S+)\s*$|<key>URL<\/key>\s*<string>(?<mac>[^<]+)<\/string>/m;

/** The article at an address that stands alone: fetched where the way in may fetch, else refused with the way out. */
export async function readAddress({ bytes, name, around, readWithin }: Input): Promise<Reading> {
  const decoding = await decode(bytes);
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const [address = null, ...others] = addressesIn(decoding.text);
  if (address === null) {
    const found = 'it names no http or https address';
    return { kind: 'failure', failure: failure('no-article-text', { name, found }) };
  }
  if (others.length > 0) {
    const found = `${others.length + 1} addresses: send one at a time`;
    return { kind: 'failure', failure: failure('address-alone', { name, found }) };
  }
  if (around.mayFetch !== true || (around.depth ?? 0) > 0) {
    return { kind: 'failure', failure: failure('address-alone', { name, found: shown(address) }) };
  }
  const { fetchPublic } = await import('../feeds/fetch-public.ts');
  const wanted = { url: address, longest: mediaTypes.html.largest, milliseconds: timeLimit };
  const answer = await fetchPublic(wanted, around.network);
  if (answer.kind === 'failure') return answer;
  if (answer.status !== 200) {
    return {
      kind: 'failure',
      failure: failure('unreachable', { name: shown(address), found: `it answered ${answer.status}` }),
    };
  }
  const contentType = answer.headers['content-type'];
  const page = { name: address, url: answer.url, ...(contentType === undefined ? {} : { contentType }) };
  return readWithin(answer.body, page, { ...around, depth: 1 });
}

function addressesIn(text: string): readonly string[] {
  const shortcut = shortcutPattern.exec(text)?.groups;
  const named = shortcut?.['windows'] ?? shortcut?.['mac']?.replaceAll('&amp;', '&');
  return (named === undefined ? pastedAddresses(text) : [named]).flatMap((address) => articleUrl(address) ?? []);
}
