import { readdir, readFile } from 'node:fs/promises';
import type { Objects } from '../lambdas/shared/objects.ts';
import { listArticles } from '../store/articles/list-articles.ts';
import { readSigningKey } from '../store/table/signing-key.ts';
import type { Table } from '../store/table/table.ts';

const folder = new URL('../examples/', import.meta.url);
const forms = /\.(txt|md|html|json)$/;

/** Sends the example articles where there is no article yet, so that there is something to see; answers how many. */
export async function sendExamples(table: Table, objects: Objects): Promise<number> {
  const first = await listArticles(table, 'all', { limit: 1, key: await readSigningKey(table) });
  if (first.kind !== 'page' || first.items.length > 0) return 0;
  const names = (await readdir(folder)).filter((name) => forms.test(name));
  for (const name of names)
    await objects.put(`examples/${name}`, await readFile(new URL(name, folder)), { contentType: '' });
  return names.length;
}
