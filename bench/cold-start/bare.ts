import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../bin/build/bundling.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Handlers to compare ours with: one that does nothing, and one that reads an item as plainly as the client can. */
export const bareHandlers = {
  empty: 'export const handler = async () => ({});\n',
  'bare GetItem': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
    const client = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT });
    export async function handler({ key }) {
      const { Item } = await client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: key }));
      return { statusCode: 200, body: JSON.stringify(Item) };
    }`,
} as const;
export type BareHandler = keyof typeof bareHandlers;

/** Bundles one of them as functions are bundled; answers its folder. */
export async function bundleBare(name: BareHandler, within: string): Promise<string> {
  const folder = join(within, name.replace(' ', '-'));
  await mkdir(folder);
  const file = join(folder, 'index.mjs');
  if (name === 'empty') await writeFile(file, bareHandlers[name]);
  else await build({ ...bundling, stdin: { contents: bareHandlers[name], resolveDir: root }, outfile: file });
  return folder;
}
