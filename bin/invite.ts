import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { Command, Option } from 'commander';
import * as z from 'zod';
import { ranks } from '../claims/vocabulary/review.ts';
import { invite } from './operations/invite.ts';
import { runProgram } from './run-program.ts';

const Options = z.object({
  pool: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d_\w+$/, 'must be the output UserPool, as eu-west-1_Ab12Cd34E'),
  name: z.string().regex(/^[\w.-]{2,64}$/, 'must be 2 to 64 letters, digits, dots and hyphens'),
  role: z.enum(ranks),
});

const program = new Command('invite')
  .description('Invites somebody to a deployed Claimtrail, or gives them one role more.')
  .argument('<EMAIL>')
  .requiredOption('--pool <ID>', 'the stack’s output UserPool')
  .requiredOption('--name <NAME>', 'what the histories will call them')
  .addOption(new Option('--role <ROLE>', 'their role').choices([...ranks]).default('admin'))
  .action(async (address: string, options: unknown) => {
    const email = z.email('the first argument must be an e-mail address').parse(address);
    const { pool, name, role } = Options.parse(options);
    const region = pool.slice(0, pool.indexOf('_'));
    const outcome = await invite(new CognitoIdentityProviderClient({ region }), { pool, email, name, role });
    console.log(outcome === 'invited' ? `${email} has been written to, as ${name}, ${role}` : `${name} is ${role} now`);
  });

await runProgram(program);
