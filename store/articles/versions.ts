import * as z from 'zod';
import { TextRepair } from '../../claims/article.ts';
import { type ClaimChange, changesBetween } from '../../claims/revision/changes.ts';
import type { ArticleVersion } from '../../claims/revision/roster.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, type Item, queryItems, storedItem } from '../table/items.ts';
import { articleKey, versionKey, versionPrefix } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readBody } from './version-body.ts';

/** One line of an article's list of versions. */
export const VersionHeader = z
  .object({
    version: z.int().positive(),
    textHash: z.string(),
    title: z.string().nullable(),
    publishedAt: z.string().nullable(),
    claimCount: z.int().nonnegative(),
    repair: TextRepair.nullable().default(null).describe('null where the text is as it was read'),
    createdAt: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'ArticleVersion' });
export type VersionHeader = z.infer<typeof VersionHeader>;

const StoredHeader = z.object({ header: VersionHeader, body: z.string(), chunks: z.int().positive() });
export type StoredHeader = z.infer<typeof StoredHeader>;

const HeaderItem = z.object({ body: z.instanceof(Uint8Array) });

/** A version's line as an item of its article. */
export function headerItem(id: string, stored: StoredHeader): Item {
  return storedItem({ ...versionKey(id, stored.header.version), body: pack(stored) });
}

/** The line in an item; null where it was emptied. */
function parseHeader(item: unknown): StoredHeader | null {
  const { body } = HeaderItem.parse(item);
  return body.length === 0 ? null : StoredHeader.parse(unpack(body));
}

/** An article's versions, newest first. */
export async function listVersions(table: Table, id: string): Promise<readonly VersionHeader[]> {
  const headers: VersionHeader[] = [];
  const newestFirst = { ScanIndexForward: false };
  for await (const item of queryItems(table, { pk: articleKey(id).pk, prefix: versionPrefix }, newestFirst)) {
    headers.push(...[parseHeader(item)].flatMap((stored) => stored?.header ?? []));
  }
  return headers;
}

/** A version with its text, extraction and claims; null when the article has none of this number. */
export async function readVersion(table: Table, id: string, version: number): Promise<ArticleVersion | null> {
  const item = await getItem(table, versionKey(id, version));
  const stored = item === undefined ? null : parseHeader(item);
  if (stored === null) return null;
  const { body, chunks } = stored;
  return readBody(table, id, { version, body, chunks });
}

/** What became of every claim from one version of an article to another; null when it lacks one of them. */
export async function readChanges(
  table: Table,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly ClaimChange[] | null> {
  const [before, after] = await Promise.all([readVersion(table, id, from), readVersion(table, id, to)]);
  return before === null || after === null ? null : changesBetween(before, after);
}
