import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { currentDictionary, dictionaries } from './dictionaries.ts';

const dictionaryBytes: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries(dictionaries).map(([number, text]) => [Number(number), Buffer.from(text)]),
);

/** A value as JSON, deflated, after a byte that names the dictionary: what items hold and their lists show. */
export function pack(value: unknown): Uint8Array {
  const dictionary = dictionaryBytes.get(currentDictionary);
  const deflated = deflateRawSync(JSON.stringify(value), { level: 9, ...(dictionary && { dictionary }) });
  const body = new Uint8Array(deflated.length + 1);
  body[0] = currentDictionary;
  body.set(deflated, 1);
  return body;
}

/** The value that `pack` was given, still to be parsed. */
export function unpack(body: Uint8Array): unknown {
  const dictionary = dictionaryBytes.get(body[0] ?? 0);
  if (dictionary === undefined) throw new Error(`a body is packed with dictionary ${body[0]}, which is unknown here`);
  return JSON.parse(inflateRawSync(body.subarray(1), { dictionary }).toString('utf8'));
}
