import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { shorten } from '../../claims/cut.ts';
import type { Item } from './items.ts';

/** Items of this table hold texts, numbers and bytes; in a line of an export, bytes are base64. */
const Attribute: z.ZodType<AttributeValue> = z.union([
  z.strictObject({ S: z.string() }),
  z.strictObject({ N: z.string() }),
  z.strictObject({ B: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))) }),
]);
const Line = z.object({ Item: z.record(z.string(), Attribute) });

/** The item in a line of DynamoDB JSON, as its export to S3 and `table -- export` write it; throws with the line's number where it holds none. */
export function readExportedLine(line: string, number: number): Item {
  try {
    return Line.parse(JSON.parse(line)).Item;
  } catch (cause) {
    throw new Error(`Line ${number} is no item of a table's export: ${shorten(line, 80)}`, { cause });
  }
}
