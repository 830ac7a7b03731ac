import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { openEngine, type SearchEngine, type Send } from './engine.ts';

/** Where the function's own role stands in its environment; read for each request, as the runtime may renew it. */
function credentials() {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const { AWS_SESSION_TOKEN: sessionToken, AWS_REGION: region = 'us-east-1' } = process.env;
  return { accessKeyId: accessKeyId ?? '', secretAccessKey: secretAccessKey ?? '', sessionToken, region };
}

/** Signs as OpenSearch Serverless wants it: for the service `aoss`, with the hash of the body among the headers. */
const signed: Send = async (url, body, signal) => {
  const { sessionToken, ...role } = credentials();
  const signer = new AwsV4Signer({
    ...role,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 'aoss',
    method: 'POST',
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    },
  });
  const { url: place, method, headers } = await signer.sign();
  return fetch(place, { method, headers, body, signal });
};

/** The search engine of this stage. */
export function openSignedEngine(endpoint: string): SearchEngine {
  return openEngine(endpoint, signed);
}
