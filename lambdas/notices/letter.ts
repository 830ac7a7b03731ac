import { textHash } from '../../claims/ids.ts';
import type { Notice } from '../../claims/notices/notice.ts';
import { waitingWords } from '../../claims/notices/words.ts';
import { reasonsToLook } from '../../claims/workflow/inbox.ts';
import type { Mail } from './mail.ts';

/** As many claims as a letter names; the rest is a number. */
const mostNamed = 20;

/** One letter that says what has come to wait for somebody, the most pressing first. */
export function letterOf(
  notices: readonly Notice[],
  { to, origin }: { readonly to: string; readonly origin: string },
): Mail {
  const inOrder = reasonsToLook.flatMap((reason) => notices.filter(({ why }) => why === reason));
  const named = inOrder.slice(0, mostNamed);
  const rest = notices.length - named.length;
  const lines = named.flatMap(({ why, title, url }) => [`${waitingWords[why]}:`, `  ${title}`, `  ${url}`, '']);
  return {
    id: textHash(`${to} ${notices.map(({ key }) => key).join('\n')}`),
    to,
    subject: notices.length === 1 ? 'A claim waits for you' : `${notices.length} claims wait for you`,
    text: [
      ...lines,
      ...(rest === 0 ? [] : [`And ${rest} more.`, '']),
      `All that waits for you: ${origin}/for-you`,
      'What you are told of is chosen there, under Notices.',
      '',
    ].join('\n'),
  };
}
