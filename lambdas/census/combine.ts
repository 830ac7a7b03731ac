import * as z from 'zod';
import type { Objects } from '../shared/objects.ts';
import { type Found, nothing, together } from './census-event.ts';

/** A manifest of results, as a Distributed Map writes it, and a file of them. */
const Manifest = z.object({ ResultFiles: z.object({ SUCCEEDED: z.array(z.object({ Key: z.string() })) }) });
const Results = z.array(z.object({ Output: z.string() }));
const Output = z.object({
  found: z.object({
    claims: z.int(),
    flawed: z.int(),
    first: z.array(z.object({ claim: z.string(), reason: z.string() })),
    entries: z.int(),
  }),
});

async function read<Schema extends z.ZodType>(
  objects: Objects,
  key: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const stored = await objects.get(key);
  if (stored === null) throw new Error(`The results have no ${key}.`);
  return schema.parse(JSON.parse(Buffer.from(stored.bytes).toString()));
}

/** What all files of the export came to together. */
export async function combine(objects: Objects, manifest: string): Promise<Found> {
  const { ResultFiles: files } = await read(objects, manifest, Manifest);
  let found = nothing;
  for (const { Key } of files.SUCCEEDED) {
    for (const { Output: text } of await read(objects, Key, Results)) {
      found = together(found, Output.parse(JSON.parse(text)).found);
    }
  }
  return found;
}
