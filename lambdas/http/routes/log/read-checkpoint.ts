import { readCheckpoint as read } from '../../../../store/log/checkpoint-item.ts';
import { notSignedYet } from '../../desk/not-signed-yet.ts';
import { route } from '../../desk/route.ts';
import { document } from '../../kit/answer.ts';

const plainText = 'text/plain; charset=utf-8';

/** The log's newest head, signed. */
export const readCheckpoint = route({
  operationId: 'readCheckpoint',
  method: 'GET',
  path: '/log/checkpoint',
  tag: 'Log',
  summary: 'Read the newest checkpoint of the log of events',
  description:
    'A signed note (C2SP tlog-checkpoint): size and root of the log, claims in it, time. Signed at least hourly.',
  access: 'public',
  answers: { 200: { description: 'The note.', contentType: plainText } },
  problems: ['not-signed-yet'],
  async handle(_, { table }) {
    const checkpoint = await read(table);
    return checkpoint === null ? notSignedYet('the log') : document(plainText, checkpoint.note);
  },
});

/** The key that checkpoints are signed with. */
export const readLogKey = route({
  operationId: 'readLogKey',
  method: 'GET',
  path: '/log/key',
  tag: 'Log',
  summary: 'Read the key that checkpoints are signed with',
  description: 'A verifier key (C2SP signed-note). Whoever means to check this desk keeps it from the first day.',
  access: 'public',
  answers: { 200: { description: 'The key.', contentType: plainText } },
  problems: ['not-signed-yet'],
  async handle(_, { table }) {
    const checkpoint = await read(table);
    return checkpoint === null ? notSignedYet('the log') : document(plainText, `${checkpoint.key}\n`);
  },
});
