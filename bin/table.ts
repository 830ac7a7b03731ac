import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Command } from 'commander';
import { exportTable, importTable } from './operations/copy-table.ts';
import { operatorsTable } from './operators-table.ts';

const program = new Command('table').description(
  'Copies the table that TABLE names, or the running local stack’s, item by item; see docs/runbook.md.',
);

program
  .command('export')
  .description('print every item as a line of DynamoDB JSON')
  .action(async () => {
    for await (const line of exportTable(await operatorsTable())) {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    }
  });

program
  .command('import')
  .description('write the items of an export that are missing')
  .argument('<FILE>', 'lines of DynamoDB JSON')
  .option('--replace', 'replace also what is there, unless it was changed since the export', false)
  .action(async (name: string, { replace }: { replace: boolean }) => {
    const file = await open(name);
    const count = await importTable(await operatorsTable(), file.readLines(), replace ? 'replace-older' : 'leave');
    console.log(`${count} items read; what was newer is as it was`);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
