import { Command } from 'commander';
import { tokenOf } from './commands/token.ts';
import { localStack } from './local-stack.ts';
import { smoke } from './operations/smoke.ts';

const program = new Command('smoke')
  .description('Checks that a Claimtrail answers: the one at ADDRESS, else the one that runs on this machine.')
  .argument('[ADDRESS]', 'the stack’s output PageAddress')
  .option('--token <TOKEN>', 'a viewer’s or reviewer’s access token; without one, only what is public is checked')
  .action(async (address: string | undefined, options: { token?: string }) => {
    const api = address ?? (await localStack()).api;
    const token = options.token ?? (address === undefined ? await tokenOf('alice') : undefined);
    for await (const { check, wrong } of smoke({ api, token, fetch })) {
      console.log(wrong === null ? `ok      ${check}` : `failed  ${check}: ${wrong}`);
      if (wrong !== null) process.exitCode = 1;
    }
    if (token === undefined) console.log('skipped what needs a token');
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
