import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { ingestObject } from '../../lambdas/ingestion/ingest-object.ts';
import { tableDefinition } from '../../store/table/definition.ts';
import { checkTable } from '../checker/check-table.ts';
import { isEditor, openApi } from '../faults/desk.ts';
import { openInbox } from '../faults/inbox.ts';
import { articleNumber } from '../faults/texts.ts';
import type { Ground } from '../faults/world.ts';

/** An API over a table of its own with two articles and their claims. */
export async function openFuzzedDesk(ground: Ground, onFault: (error: unknown) => void = () => {}) {
  const table = { client: ground.client, name: `fuzz-${randomUUID()}` };
  await ground.client.send(new CreateTableCommand(tableDefinition(table.name)));
  const { objects, take } = openInbox(() => 0.5);
  const now = () => new Date();
  for (const number of [1, 2]) {
    const bytes = Buffer.from(JSON.stringify(articleNumber(number, 1)));
    await objects.put(`files/${number}.json`, bytes, { contentType: 'application/json' });
  }
  for (let message = take(); message !== null; message = take()) {
    await ingestObject(message, { table, objects, reader: ground.reader, now });
  }
  const { histories, articles } = await checkTable(ground.client, table.name, isEditor);
  const claims = histories.map(({ claim }) => String(claim['id']));
  const handler = openApi({ table, objects, reader: ground.reader, now, onFault });
  return { handler, known: { claims, articles } };
}
