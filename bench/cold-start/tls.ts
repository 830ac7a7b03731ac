import { request as ask, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** A service over TLS, as every service of the cloud is reached. */
export interface TlsService {
  readonly url: string;
  stop(): void;
}

/** A certificate for this run alone, which who asks has to be told to take. */
async function certificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec' });
  return { key, cert };
}

/** Serves requests over TLS on this machine. */
export async function serveTls(listener: RequestListener): Promise<TlsService> {
  const server = createServer(await certificate(), listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Hands requests on to a service that speaks plain HTTP, and its answers back. */
export function handOnTo(service: string): RequestListener {
  const { hostname, port } = new URL(service);
  return (sent, answer) => {
    const { method, url: path, headers } = sent;
    const asked = ask({ hostname, port, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    asked.on('error', () => answer.writeHead(502).end());
    sent.pipe(asked);
  };
}
