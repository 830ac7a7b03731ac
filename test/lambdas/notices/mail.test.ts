import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { fileMail } from '../../../lambdas/notices/file-mail.ts';
import { sesMail } from '../../../lambdas/notices/ses-mail.ts';

const mail = {
  id: 'a1',
  to: 'alice@desk.example',
  subject: 'A claim waits for you',
  text: 'Returned to you:\n  “Nådens väg” cost 3 m€.\n',
};

test('fileMail writes a letter that mail programs read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-mail-'));
  try {
    const now = () => new Date('2026-05-04T12:00:00.000Z');
    const send = fileMail(pathToFileURL(`${folder}/mail/`), now);
    expect(await send(mail)).toEqual({ kind: 'taken' });
    const names = await readdir(join(folder, 'mail'));
    expect(names).toEqual(['2026-05-04T12-00-00-000Z-a1.eml']);
    const read = await PostalMime.parse(await readFile(join(folder, 'mail', names[0] ?? '')));
    expect(read).toMatchObject({
      ...{ subject: mail.subject, date: '2026-05-04T12:00:00.000Z', messageId: '<a1@claimtrail.local>' },
      to: [{ address: mail.to }],
    });
    expect(read.text?.replaceAll('\r\n', '\n')).toBe(mail.text);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('sesMail sends as SES takes it, and says in words what SES refused', async () => {
  const ses = mockClient(SESv2Client);
  const send = sesMail(new SESv2Client({ region: 'eu-west-1' }), 'desk@newsroom.example');
  ses
    .on(SendEmailCommand)
    .resolvesOnce({ MessageId: '1' })
    .rejects(Object.assign(new Error('Email address is not verified.'), { name: 'MessageRejected' }));
  expect(await send(mail)).toEqual({ kind: 'taken' });
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
    FromEmailAddress: 'desk@newsroom.example',
    Destination: { ToAddresses: [mail.to] },
    Content: {
      Simple: {
        Subject: { Data: mail.subject, Charset: 'UTF-8' },
        Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
      },
    },
  });
  expect(await send(mail)).toEqual({
    kind: 'failed',
    message: 'MessageRejected: Email address is not verified.',
    gone: false,
  });
});
