import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { PassThrough } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** One request to one address that was approved; redirects are the caller's. */
export type Outgoing = {
  readonly url: URL;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST where there is one. */
  readonly content?: string;
  readonly signal: AbortSignal;
  readonly longest: number;
};

/** The answer: `body` is null when it grew past the bound. */
export type Incoming = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array | null;
};

/** Sends a GET, or a POST of some content, to the given address whatever its name resolves to by now, and reads the answer up to its bound. */
export async function send(outgoing: Outgoing): Promise<Incoming> {
  const { url, address, headers, signal, content } = outgoing;
  const method = content === undefined ? 'GET' : 'POST';
  const lookup: LookupFunction = (_host, options, answer) => {
    const family = isIP(address);
    if (options.all === true) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<Incoming>();
  const outgoingRequest = request(url, { method, headers, signal, lookup, agent: false }, (message) => {
    const seen = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    );
    const answer = (body: Uint8Array | null) => resolve({ status: message.statusCode ?? 0, headers: seen, body });
    const unpacked = message.pipe(unpacking(message.headers['content-encoding']));
    readUpTo(unpacked, outgoing.longest)
      .then(answer, reject)
      .finally(() => message.destroy());
    message.on('error', reject);
  });
  outgoingRequest.on('error', reject);
  outgoingRequest.end(content);
  return promise;
}

function unpacking(encoding: string | undefined): NodeJS.ReadWriteStream {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return new PassThrough();
  }
}

/** The bytes of a stream, or null as soon as there are more than allowed: a bomb is never unpacked whole. */
async function readUpTo(stream: NodeJS.ReadableStream, longest: number): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > longest) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
