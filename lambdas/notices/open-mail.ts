import { onceLoaded } from '../shared/once-loaded.ts';
import type { SendMail } from './mail.ts';

/** Opens what `MAIL` names, when the first letter is sent: SES from an address, or a folder on one machine. */
export function openMail(mail: string): () => Promise<SendMail> {
  return onceLoaded(async () => {
    if (mail.startsWith('file:')) return (await import('./file-mail.ts')).fileMail(new URL(mail));
    const [{ SESv2Client }, { sesMail }] = await Promise.all([
      import('@aws-sdk/client-sesv2'),
      import('./ses-mail.ts'),
    ]);
    return sesMail(new SESv2Client({}), mail.replace(/^ses:/, ''));
  });
}
