import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { asAttachment, downloadType } from '../../lambdas/shared/downloads.ts';
import { downloadPermit } from '../../lambdas/shared/file-downloads.ts';
import { isUploadAllowed } from '../../lambdas/shared/upload-signature.ts';
import { addressOf } from './target.ts';

/** Where exports lie, and what links to them are signed with. */
export interface KeptExports {
  readonly folder: URL;
  readonly secret: Uint8Array;
}

/** Sends what a signed link allows, as S3 would: `GET /downloads/<key>?expires=…&signature=…`. */
export async function sendDownload(
  { folder, secret }: KeptExports,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = addressOf(request.url);
  const key = pathname.slice('/downloads/'.length);
  if (request.method !== 'GET') return answer(response, 405, 'A download is a GET.');
  const permit = { key, contentType: downloadPermit, expires: Number(searchParams.get('expires')) };
  const signature = searchParams.get('signature') ?? '';
  // A key that was signed is one that the API made, of plain characters: it names no file outside of the folder.
  if (!isUploadAllowed(secret, permit, { signature, now: Date.now() })) {
    return answer(response, 403, 'This link does not hold, or has run out. GET /v1/exports/{id} gives a new one.');
  }
  const path = join(fileURLToPath(folder), 'files', key);
  const file = await stat(path).catch(() => null);
  if (file === null) return answer(response, 404, 'The export is no longer kept. Ask for it again.');
  response.writeHead(200, {
    'content-type': downloadType(key),
    'content-length': file.size,
    'content-disposition': asAttachment(key),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(createReadStream(path), response);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
