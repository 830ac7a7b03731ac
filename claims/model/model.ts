import { parseHeader } from './header.ts';

/**
 * Hashed linear weights: `rows` buckets of `columns` classes, row by row. A feature's hash modulo `rows` names its
 * row; `rows` is a power of two. A true weight is the stored one times `scale`.
 */
export interface Weights {
  readonly rows: number;
  readonly columns: number;
  readonly scale: number;
  readonly values: Int8Array;
}

/** Everything fitted, by name; a pass whose weights are missing works by its rules alone. */
export interface Model {
  readonly weights: ReadonlyMap<string, Weights>;
  readonly texts: ReadonlyMap<string, string>;
}

const magic = 'CTM1';

/** The model without any weights: rules only. */
export const emptyModel: Model = { weights: new Map(), texts: new Map() };

/** The header of a model file, as JSON, and where the bytes of its sections begin. */
export function headerOf(file: Uint8Array): { readonly json: string; readonly end: number } {
  const found = new TextDecoder().decode(file.subarray(0, 4));
  if (found !== magic)
    throw new Error(`not a model file: begins with ${JSON.stringify(found)}, not "${magic}"; run npm run fit`);
  const end = 8 + new DataView(file.buffer, file.byteOffset + 4, 4).getUint32(0, true);
  return { json: new TextDecoder().decode(file.subarray(8, end)), end };
}

/**
 * Reads model files: four bytes "CTM1", the header's length as 32 bits little-endian, the header as JSON, then the
 * sections' bytes one after the other. Of sections with the same name the last file's counts.
 */
export function parseModel(...files: readonly Uint8Array[]): Model {
  const weights = new Map<string, Weights>();
  const texts = new Map<string, string>();
  for (const file of files) {
    const { json, end } = headerOf(file);
    let at = end;
    for (const section of parseHeader(json)) {
      const length = section.kind === 'text' ? section.length : section.rows * section.columns;
      const bytes = file.subarray(at, at + length);
      if (bytes.length < length) throw new Error(`model file cut short in "${section.name}"; run npm run fit`);
      if (section.kind === 'text') texts.set(section.name, new TextDecoder().decode(bytes));
      else weights.set(section.name, { ...section, values: new Int8Array(bytes.buffer, bytes.byteOffset, length) });
      at += length;
    }
  }
  return { weights, texts };
}
