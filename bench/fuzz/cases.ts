import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** An input that once broke something, kept so that it never does again. */
const Case = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), name: z.string(), bytes: z.base64() }),
  z.object({
    kind: z.literal('call'),
    sent: z.object({
      requestId: z.string(),
      method: z.string(),
      path: z.string(),
      query: z.string().optional(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional(),
    }),
  }),
]);
export type Case = z.infer<typeof Case>;

const folder = new URL('./cases/', import.meta.url);

/** Keeps a case; answers its file's name. */
export function keepCase(kept: Case): string {
  const text = `${JSON.stringify(kept, null, 2)}\n`;
  const name = `${kept.kind}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), text);
  return name;
}

/** All cases that were kept. */
export function readCases(): readonly { readonly name: string; readonly kept: Case }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, kept: Case.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) }));
}
