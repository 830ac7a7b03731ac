import { tokenOf } from '../commands/token.ts';
import { WrongUse } from '../exit.ts';
import { localStack } from '../local-stack.ts';
import type { Receiver } from './send-file.ts';

/** The Claimtrail that is sent to: this machine's, or the one at an address, with the token of the environment. */
export async function receiverOf(api: string | undefined): Promise<Receiver> {
  if (api === undefined) return { api: (await localStack()).api, token: await tokenOf('ingest-bot') };
  const token = process.env['CLAIMTRAIL_TOKEN'];
  if (token === undefined) throw new WrongUse('--api needs a token that may send, in CLAIMTRAIL_TOKEN.');
  if (!URL.canParse(api)) throw new WrongUse(`--api ${api} is no address: write it as https://host.`);
  return { api, token };
}
