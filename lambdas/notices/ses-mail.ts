import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { SendMail } from './mail.ts';

const Charset = 'UTF-8';

/** Sends mail by Amazon SES from an address that the account may send from. */
export function sesMail(client: SESv2Client, from: string): SendMail {
  return async ({ to, subject, text }) => {
    const Simple = { Subject: { Data: subject, Charset }, Body: { Text: { Data: text, Charset } } };
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple },
        }),
      );
      return { kind: 'taken' };
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { kind: 'failed', message, gone: false };
    }
  };
}
