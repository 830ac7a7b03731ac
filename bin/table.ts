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
  .description('write the items of an export, over those with the same keys')
  .argument('<FILE>', 'lines of DynamoDB JSON')
  .action(async (name: string) => {
    const file = await open(name);
    console.log(`${await importTable(await operatorsTable(), file.readLines())} items written`);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
