import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../intake/read-article.ts';
import type { ReadArticle } from '../../intake/reading.ts';
import { askToCheck } from '../../intake/text-check.ts';

/** What came of one file: read, refused by a code, or an exception, which is a fault of ours. */
export type ReadFile = {
  readonly path: string;
  readonly outcome: string;
  readonly seconds: number;
  readonly articles: readonly ReadArticle[];
};

/** Reads a file as somebody would drop it; test suites keep theirs compressed, and nobody drops them so. */
export async function readFolderFile(packed: Uint8Array, path: string): Promise<Omit<ReadFile, 'path'>> {
  const isPacked = path.endsWith('.gz') && !path.endsWith('.tar.gz');
  const start = performance.now();
  const spent = () => (performance.now() - start) / 1000;
  try {
    const bytes = isPacked ? gunzipSync(packed) : packed;
    const name = path.split('/').at(-1)?.replace(/\.gz$/, '') ?? path;
    const reading = await readArticle(bytes, { name });
    if (reading.kind === 'failure')
      return { outcome: `refused: ${reading.failure.code}`, seconds: spent(), articles: [] };
    const asked = reading.articles.some(({ check }) => check !== undefined && askToCheck(check) !== null);
    return { outcome: asked ? 'read, to be checked' : 'read', seconds: spent(), articles: reading.articles };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: `broke: ${message.slice(0, 60)}`, seconds: spent(), articles: [] };
  }
}
