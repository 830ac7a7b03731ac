import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Command, Option } from 'commander';
import * as z from 'zod';
import { ranks } from '../claims/vocabulary/review.ts';
import { removeRole } from './operations/remove-role.ts';
import { runProgram } from './run-program.ts';

const Options = z.object({
  pool: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d_\w+$/, 'must be the output UserPool, as eu-west-1_Ab12Cd34E'),
  table: z.string().min(3),
  role: z.enum(ranks),
});

const program = new Command('remove-role')
  .description('Takes a role from somebody at a deployed Claimtrail; it ends within a minute.')
  .argument('<NAME>')
  .requiredOption('--pool <ID>', 'the stack’s output UserPool')
  .requiredOption('--table <NAME>', 'the stack’s output TableName')
  .addOption(new Option('--role <ROLE>', 'the role').choices([...ranks]).makeOptionMandatory())
  .action(async (name: string, options: unknown) => {
    const { pool, table, role } = Options.parse(options);
    const region = pool.slice(0, pool.indexOf('_'));
    const reached = { client: new DynamoDBClient({ region }), name: table };
    await removeRole(new CognitoIdentityProviderClient({ region }), reached, { pool, name, role });
    console.log(`${name} is no ${role} any more, within a minute from now`);
  });

await runProgram(program);
