import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CannotStart } from './cannot-start.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  CLAIMTRAIL_DATA: z.string().min(1).default('.claimtrail'),
  CLAIMTRAIL_DYNAMODB_ENDPOINT: z.url().optional(),
  REVIEW: z.enum(['second', 'single']).optional(),
  VERDICT_SCALE: z.string().optional(),
});

/** How this machine's stack is to run. */
export interface Settings {
  readonly port: number;
  /** Absolute path of the folder that holds everything to be kept. */
  readonly data: string;
  /** A DynamoDB to use instead of the embedded one. */
  readonly dynamodbEndpoint: string | null;
  /** What the desk's own variables are, passed on to the API as they are. */
  readonly desk: Readonly<Record<string, string>>;
  /** Addresses of feeds to poll. */
  readonly feeds: readonly string[];
  readonly feedMinutes: number;
}

const usage = 'usage: npm start -- [--feed URL]… [--feed-minutes N]';

function readFlags(args: readonly string[]): { readonly feeds: readonly string[]; readonly feedMinutes: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { feed: { type: 'string', multiple: true }, 'feed-minutes': { type: 'string', default: '15' } },
    });
    const feeds = z.array(z.url({ protocol: /^https?$/ })).parse(values.feed ?? []);
    return { feeds, feedMinutes: z.coerce.number().min(1).parse(values['feed-minutes']) };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? cause.issues.map(({ message }) => message).join('; ') : String(cause);
    throw new CannotStart(`Arguments not understood (${reason}); ${usage}`, { cause });
  }
}

/** Reads settings from the environment and the command line; throws CannotStart naming what is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Settings {
  const read = Environment.safeParse(env);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}=${env[path.join('.')]}: ${message}`);
    throw new CannotStart(`The environment has a value that cannot be used: ${wrong.join('; ')}.`);
  }
  const { PORT, CLAIMTRAIL_DATA, CLAIMTRAIL_DYNAMODB_ENDPOINT, REVIEW, VERDICT_SCALE } = read.data;
  return {
    port: PORT,
    data: resolve(CLAIMTRAIL_DATA),
    dynamodbEndpoint: CLAIMTRAIL_DYNAMODB_ENDPOINT ?? null,
    desk: { ...(REVIEW && { REVIEW }), ...(VERDICT_SCALE && { VERDICT_SCALE }) },
    ...readFlags(args),
  };
}
