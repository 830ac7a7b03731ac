import { once } from 'node:events';
import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import { stateTables } from '../../local/data-folder.ts';
import { throughGateway } from '../../local/http/gateway.ts';
import { type HttpServer, listen } from '../../local/http/server.ts';
import { takeUpload } from '../../local/http/uploads.ts';
import { openIssuer } from '../../local/issuer/issuer.ts';
import { readSigningKeys } from '../../local/issuer/signing-keys.ts';
import { openLogStream } from '../../local/log-stream.ts';
import { newDataFolder } from './stack.ts';

const api = { invoke: async () => ({ statusCode: 404, body: 'none' }), close: async () => {} };
let server: HttpServer;

beforeAll(async () => {
  const folder = await newDataFolder();
  server = await listen(0);
  const address = new URL(`http://127.0.0.1:${server.port}/oidc`);
  const state = new DatabaseSync(':memory:');
  state.exec(stateTables);
  const issuer = openIssuer({ address, origins: [address.origin], keys: await readSigningKeys(folder), state });
  const uploads = { objects: fileObjects(pathToFileURL(`${folder}/`)), secret: new Uint8Array(32) };
  server.answerWith((request, response) => {
    if (request.url?.startsWith('/oidc')) return issuer(request, response);
    if (request.url?.startsWith('/uploads/')) return takeUpload(uploads, request, response);
    if (request.url === '/full') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return throughGateway(api, request, response);
  });
});
afterAll(() => server.close());

/** The first line of the answer to a request that is written by hand. */
async function ask(line: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(`${line} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  await once(socket, 'close');
  return answer.split('\r\n', 1)[0] ?? '';
}

describe('a request whose target is odd', () => {
  test.each([
    ['GET //', 404],
    ['GET //x/../..//', 404],
    ['GET http://[', 400],
    ['GET http://127.0.0.1/v1/claims', 404],
    ['PUT /uploads/%', 400],
    ['PUT /uploads/%ff', 400],
    ['GET nothing', 400],
  ])('%s is answered with %i', async (line, status) => {
    expect(await ask(line)).toContain(` ${status} `);
  });
});

test('a full disk is told in words, and ends nothing', async () => {
  expect(await ask('PUT /full')).toContain(' 507 ');
  expect(await ask('GET //')).toContain(' 404 ');
});

describe('openLogStream', () => {
  test('says once that a log cannot be written, and goes on', async () => {
    const said: string[] = [];
    const log = openLogStream('/dev/full', (message) => said.push(message));
    for (let line = 0; line < 5; line++) {
      log.write(`line ${line}\n`);
      await wait(10);
    }
    log.end();
    await once(log, 'finish');
    expect(said).toEqual([expect.stringContaining('ENOSPC')]);
  });
});

describe('the issuer', () => {
  test('shows errors without anything from elsewhere', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/oidc/auth?client_id=<b>nobody`, {
      headers: { accept: 'text/html' },
    });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).not.toMatch(/https?:|<b>|@import/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('asks about signing out without anything from elsewhere', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/oidc/session/end`, {
      headers: { accept: 'text/html' },
    });
    expect(await answer.text()).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)|@import/);
  });

  test('gives tokens of fifteen minutes', async () => {
    const body = new URLSearchParams({ grant_type: 'password', username: 'alice', client_id: 'claimtrail-cli' });
    const answer = await fetch(`http://127.0.0.1:${server.port}/oidc/token`, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ expires_in: 900 });
  });
});
