import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';

const patienceMs = 3000;
const largestBytes = 1_000_000;

/**
 * Reads a JSON document over HTTP; null where there is none (404). Not `fetch`, which would add some 40 ms
 * to a cold start by loading the web's classes, while Node's client is there for the AWS SDK anyway.
 */
export function getJson(address: URL): Promise<unknown> {
  const get = address.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`GET ${address.href} ${why}.`));
    const request = get(address, { headers: { accept: 'application/json' }, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.byteLength;
        if (size > largestBytes) request.destroy(new Error(`is larger than ${largestBytes} bytes`));
        chunks.push(chunk);
      });
      response.on('error', ({ message }) => fail(message));
      response.on('end', () => {
        if (response.statusCode === 404) return resolve(null);
        if (response.statusCode !== 200) return fail(`answers ${response.statusCode}`);
        try {
          resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        } catch {
          fail('answers with something that is not JSON');
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error(`gives no answer within ${patienceMs} ms`)));
    request.on('error', ({ message }) => fail(message));
  });
}
