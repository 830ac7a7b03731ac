import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a double answers. */
export interface DoubleAnswer {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service that cannot run here, over its own protocol; it throws on what it does not know, and the test fails. */
export async function startDouble(answer: (request: IncomingMessage, body: Buffer) => DoubleAnswer | null) {
  const unknown: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const found = answer(request, body);
    if (found === null) unknown.push(`${request.method} ${request.url}`);
    response.writeHead(found?.status ?? 501, { 'content-type': found?.type ?? 'application/xml', ...found?.headers });
    response.end(found?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Requests that it did not know. */
    unknown,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** S3, as far as reading and writing objects of some buckets goes. */
export async function startS3(...buckets: readonly string[]) {
  const objects = new Map<string, Buffer>();
  const labels = new Map<string, Readonly<Record<string, string>>>();
  const double = await startDouble((request, body) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname);
    const bucket = buckets.find((name) => path.startsWith(`/${name}/`));
    const key = bucket === undefined ? null : path.slice(bucket.length + 2);
    if (key !== null && request.method === 'PUT') {
      objects.set(key, body);
      labels.set(key, labelOf(request));
      return { status: 200 };
    }
    if (key === null || request.method !== 'GET') return null;
    const object = objects.get(key);
    if (object !== undefined) return { status: 200, body: object, headers: labels.get(key) ?? {} };
    return { status: 404, body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>' };
  });
  return { ...double, objects };
}

/** What S3 keeps of an upload's headers and gives back with the object. */
function labelOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).filter(([name]) => name === 'content-type' || name.startsWith('x-amz-meta-'));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

/** EventBridge, as far as PutEvents goes. */
export async function startEventBridge() {
  const entries: unknown[] = [];
  const double = await startDouble((request, body) => {
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents') return null;
    const { Entries } = JSON.parse(body.toString()) as { Entries: unknown[] };
    entries.push(...Entries);
    const answer = { FailedEntryCount: 0, Entries: Entries.map((_, index) => ({ EventId: String(index) })) };
    return { status: 200, body: JSON.stringify(answer), type: 'application/x-amz-json-1.1' };
  });
  return { ...double, entries };
}
