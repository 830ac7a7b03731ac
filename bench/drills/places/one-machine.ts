import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inboxFolders } from '../../../lambdas/shared/file-objects.ts';
import { openObjects } from '../../../lambdas/shared/open-objects.ts';
import { backfillPrefix } from '../../../lib/constructs/inbox.ts';
import { CreatedNotice, toBucketEvent } from '../../../local/queue/bucket-event.ts';
import { type Message, openQueue } from '../../../local/queue/queue.ts';
import { ingestQueue } from '../../../local/queue/settings.ts';
import { ensureTable } from '../../../local/table.ts';
import { audience } from '../../rehearsal/issuer.ts';
import type { FunctionName, OpenPlace, PlaceGround, Received, Uploads } from '../place.ts';

const table = 'claimtrail';

/** One machine, with everything as `npm start` has it: the inbox a folder, the queue in SQLite. */
export const oneMachine: OpenPlace = async (ground) => ({
  name: 'one machine',
  table,
  objects: openObjects(ground.data.bucket.href),
  uploads: uploadsIn(ground),
  environmentOf: (name) => environments(ground)[name],
  makeTable: ensureTable,
  operator: {
    environment: { CLAIMTRAIL_DATA: ground.data.root, INBOX: ground.data.bucket.href },
    outputs: { Checkpoints: ground.data.checkpoints.href },
  },
  // Here there is one queue, which nobody has to name.
  spell: (command) => command.replace(/ --dead-letters <\w+>/, ''),
  instead: () => null,
  close: async () => {},
});

function environments({ data, endpoint, issuer }: PlaceGround): Readonly<Record<FunctionName, Record<string, string>>> {
  const project = { TABLE: table, DYNAMODB_ENDPOINT: endpoint };
  const ingest = { ...project, INBOX: data.bucket.href };
  const exporting = { ...project, EXPORTS: data.exports.href };
  const people = { PEOPLE: data.people.href, MAIL: data.mail.href, WEBHOOK_HOSTS: '127.0.0.1' };
  const announce = { ...project, PAGE_ORIGIN: issuer };
  const log = { LOG_NAME: 'claimtrail-drill/log', LOG_KEY: data.logKey.href, CHECKPOINTS: data.checkpoints.href };
  return {
    api: { ...ingest, ...exporting, ...people, ISSUER: issuer, AUDIENCE: audience },
    log: { ...project, ...log },
    errands: { ...announce, ...people },
    ...{ ingest, backfill: ingest, watch: ingest, project, announce, export: exporting },
  };
}

/** Messages as bucket events of what was put into the inbox; one that is given back comes again at once. */
function uploadsIn({ data }: PlaceGround): Uploads {
  const queue = openQueue(data.state, ingestQueue);
  const created = join(fileURLToPath(data.bucket), inboxFolders.created);
  const taken = new Map<string, Message>();
  const messageOf = ({ receipt }: Received): Message => {
    const message = taken.get(receipt);
    if (message === undefined) throw new Error(`Nothing was received with the receipt ${receipt}.`);
    taken.delete(receipt);
    return message;
  };
  let forwarding: Promise<void> = Promise.resolve();
  async function forward(): Promise<void> {
    for (const name of (await readdir(created)).sort()) {
      const path = join(created, name);
      const notice = CreatedNotice.parse(JSON.parse(await readFile(path, 'utf8')));
      // The bus of the cloud has a rule that leaves archives alone.
      if (!notice.key.startsWith(backfillPrefix)) queue.send(JSON.stringify(toBucketEvent(notice)));
      await unlink(path);
    }
  }
  return {
    async receive() {
      // Several may receive at once, and a notice is one message.
      const forwarded = forwarding.then(forward);
      forwarding = forwarded.catch(() => {});
      await forwarded;
      const messages = queue.receive(10);
      for (const message of messages) taken.set(message.receipt, message);
      return messages.map(({ id, body, received, receipt }) => ({ id, body, times: received, receipt }));
    },
    remove: async (message) => queue.remove(messageOf(message)),
    giveBack: async (message) => queue.giveBack(messageOf(message), 0),
    dead: async () => queue.counts().dead,
  };
}
