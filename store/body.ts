import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as JSON, deflated: what an item holds beside its keys, and what its lists show. */
export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 9 });
}

/** The value that `pack` was given, still to be parsed. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(body).toString('utf8'));
}
