import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import { openDataFolder } from '../../local/data-folder.ts';
import { pollFeeds } from '../../local/feeds.ts';
import { eventually, newDataFolder } from './stack.ts';

test('pollFeeds says which feed cannot be read, and goes on with the others', async () => {
  const folder = await openDataFolder(await newDataFolder());
  const said: string[] = [];
  const poller = pollFeeds({
    addresses: ['http://127.0.0.1/feed', 'http://[::1]/feed'],
    minutes: 60,
    objects: fileObjects(pathToFileURL(`${folder.root}/bucket/`)),
    state: folder.state,
    onTrouble: (message) => said.push(message),
  });
  await eventually(
    async () => said.length,
    (count) => count === 2,
  );
  await poller.stop();
  folder.close();
  expect(said.map((message) => message.split(': ')[0])).toEqual(['http://127.0.0.1/feed', 'http://[::1]/feed']);
});
