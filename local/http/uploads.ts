import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Objects, requestIdHeader } from '../../lambdas/shared/objects.ts';
import { asRequestId } from '../../lambdas/shared/request-id.ts';
import { isUploadAllowed } from '../../lambdas/shared/upload-signature.ts';
import { readBody } from './body.ts';
import { addressOf } from './target.ts';

/** What an upload may weigh here; S3 itself would take more. */
const mostUploadBytes = 64 * 1024 * 1024;

/** Takes what a signed address allows, as S3 would: `PUT /uploads/<key>?expires=…&signature=…`. */
export async function takeUpload(
  { objects, secret }: { readonly objects: Objects; readonly secret: Uint8Array },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = addressOf(request.url);
  const key = keyIn(pathname);
  if (key === null) return answer(response, 400, 'The address is not escaped as addresses are: "%" needs two digits.');
  const permit = {
    key,
    contentType: request.headers['content-type'] ?? '',
    expires: Number(searchParams.get('expires')),
  };
  const signature = searchParams.get('signature') ?? '';
  if (request.method !== 'PUT') return answer(response, 405, 'An upload is a PUT.');
  if (!isUploadAllowed(secret, permit, { signature, now: Date.now() })) {
    const way = 'Send it with the content-type it was signed for, before it expires; POST /v1/uploads gives a new one.';
    return answer(response, 403, `This address does not allow this upload. ${way}`);
  }
  const body = await readBody(request, mostUploadBytes);
  if (body === null) return answer(response, 413, `An upload may have ${mostUploadBytes} bytes at most.`);
  const { contentType } = permit;
  await objects.put(permit.key, body, { contentType, requestId: asRequestId(request.headers[requestIdHeader]) });
  answer(response, 200, '');
}

/** The key that a path names; null where it is not escaped as a path is. */
function keyIn(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice('/uploads/'.length));
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text === '' ? '' : `${text}\n`);
}
