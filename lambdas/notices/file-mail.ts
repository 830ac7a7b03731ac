import { mkdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Mail, SendMail } from './mail.ts';

/** Who sends on one machine, where no mail leaves it. */
const from = 'desk@claimtrail.local';

/** Writes each letter into a folder as a file that mail programs open, whole from the moment it is there. */
export function fileMail(folder: URL, now: () => Date = () => new Date()): SendMail {
  return async (mail) => {
    const at = now();
    await mkdir(fileURLToPath(folder), { recursive: true });
    const name = `${at.toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`;
    const draft = new URL(`${name}.draft`, folder);
    await writeFile(draft, letter(mail, at));
    await rename(draft, new URL(name, folder));
    return { kind: 'taken' };
  };
}

/** A letter as RFC 5322 has it; its headers are ASCII, and none of them comes from outside but the checked address. */
function letter({ id, to, subject, text }: Mail, at: Date): string {
  const head = [
    `From: Claimtrail <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@claimtrail.local>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return [...head, '', ...text.split('\n')].join('\r\n');
}
