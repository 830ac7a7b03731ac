/** Bits of a hash: two of a claim's twenty terms fall on one by chance once in three hundred claims. */
const bits = 16;

/** A term's hash, as rows keep it in place of the term: FNV-1a, folded. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash >>> bits) ^ hash) & 0xffff;
}

/** A claim in a row: its id and the hashes of all its terms. */
export interface RowEntry {
  readonly id: string;
  readonly hashes: ReadonlySet<number>;
}

/** As many terms of a claim as a row keeps; no claim that one sentence makes has more. */
const mostHashes = 40;

/** A claim as a row keeps it. */
export function rowEntry(id: string, terms: readonly string[]): RowEntry {
  return { id, hashes: new Set([...new Set(terms)].slice(0, mostHashes).map(hashOf)) };
}

/** Entries in bytes: of each its id after the id's length (255 bytes at most), then its hashes after their number. */
export function encodeEntries(entries: readonly RowEntry[]): Uint8Array {
  const bytes = entries.flatMap(({ id, hashes }) => {
    const name = [...new TextEncoder().encode(id)];
    return [name.length, ...name, hashes.size, ...[...hashes].flatMap((hash) => [hash >>> 8, hash & 0xff])];
  });
  return Uint8Array.from(bytes);
}

/** The entries that bytes hold; what was cut short is left out. */
export function decodeEntries(bytes: Uint8Array): readonly RowEntry[] {
  const entries: RowEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const nameEnd = at + 1 + (bytes[at] ?? 0);
    const end = nameEnd + 1 + 2 * (bytes[nameEnd] ?? 0);
    if (end > bytes.length) break;
    const hashes = new Set<number>();
    for (let place = nameEnd + 1; place < end; place += 2)
      hashes.add(((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0));
    entries.push({ id: new TextDecoder().decode(bytes.subarray(at + 1, nameEnd)), hashes });
    at = end;
  }
  return entries;
}
