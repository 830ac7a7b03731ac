import { notify } from './notices/notify.ts';
import { openMail } from './notices/open-mail.ts';
import { openDirectory } from './people/open-directory.ts';
import { ErrandsEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';
import { openTable } from './shared/open-table.ts';
import { deliver } from './webhooks/deliver.ts';
import { openPost } from './webhooks/post.ts';

const env = readEnv(ErrandsEnv);
const table = openTable(env);
const log = openLog('errands');
const meter = openMeter(env.METRICS_NAMESPACE);
const post = openPost(env.WEBHOOK_HOSTS.split(',').filter((host) => host !== ''));
const people = openDirectory(env.PEOPLE);
const mail = env.MAIL === undefined ? null : openMail(env.MAIL);

/** One call delivers for so long; what is left is the next one's. */
const workMs = 45_000;

/** Called at each announcement and every minute: sends webhooks what they do not have yet, and people what waits for them. */
export async function handler(): Promise<void> {
  const now = () => new Date();
  const until = new Date(Date.now() + workMs);
  const inboxes = {
    ...{ table, post, people, mail, now, until },
    ...{ everybody: env.NOTICES === 'everybody', origin: env.PAGE_ORIGIN },
  };
  const [webhooks, notices] = await Promise.all([deliver({ table, post, now, until }), notify(inboxes)]);
  if (webhooks.taken + webhooks.failed > 0) log.info('webhooks sent', { ...webhooks });
  if (notices.sent + notices.failed > 0) log.info('people told', { ...notices });
  if (webhooks.dead > 0) meter({ deadWebhooks: webhooks.dead });
  if (notices.stopped > 0) meter({ stoppedNotices: notices.stopped });
}
