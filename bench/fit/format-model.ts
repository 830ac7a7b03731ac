import type { Model } from '../../claims/model/model.ts';
import type { FittedOn } from './part.ts';

/** Writes sections as `parseModel` reads them, and in the header what they were fitted on. */
export function formatModel(model: Model, fittedOn: FittedOn): Uint8Array {
  const parts: Uint8Array[] = [];
  const sections: object[] = [];
  for (const [name, { rows, columns, scale, values }] of model.weights) {
    sections.push({ kind: 'weights', name, rows, columns, scale });
    parts.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  for (const [name, text] of model.texts) {
    const bytes = new TextEncoder().encode(text);
    sections.push({ kind: 'text', name, length: bytes.length });
    parts.push(bytes);
  }
  const header = new TextEncoder().encode(JSON.stringify({ fittedOn, sections }));
  const prefix = new Uint8Array(8);
  prefix.set(new TextEncoder().encode('CTM1'));
  new DataView(prefix.buffer).setUint32(4, header.length, true);
  return Buffer.concat([prefix, header, ...parts]);
}
