import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deskApi } from '../lambdas/http/desk/desk-api.ts';
import { describeApi } from '../lambdas/http/kit/openapi.ts';
import { routes } from '../lambdas/http/routes.ts';

const run = promisify(execFile);
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Fetched when needed: openapi-typescript works with TypeScript 5's API, which the TypeScript used here no longer has. */
const generator = ['-y', '-p', 'openapi-typescript@7.13.0', '-p', 'typescript@5.9.3', 'openapi-typescript'];

/** Writes the page's typed client, web/api/schema.ts, from the API's own description. */
async function main(): Promise<void> {
  const description = JSON.stringify(describeApi(routes, deskApi));
  await mkdir(path('../dist'), { recursive: true });
  await writeFile(path('../dist/openapi.json'), description);
  await run('npx', [...generator, path('../dist/openapi.json'), '-o', path('../web/api/schema.ts')]);
  const hash = createHash('sha256').update(description).digest('hex');
  const generated = await readFile(path('../web/api/schema.ts'), 'utf8');
  await writeFile(path('../web/api/schema.ts'), `// Made by "npm run client" from OpenAPI ${hash}\n${generated}`);
}

await main();
