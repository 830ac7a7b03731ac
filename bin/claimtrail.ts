import { Command, CommanderError } from 'commander';
import { done, type ExitCode, someFailed, usedWrongly, WrongUse } from './exit.ts';

/** Ends with what the command says; its code is loaded when it is called, as most need little of what the others need. */
async function run(command: Promise<ExitCode>): Promise<void> {
  process.exitCode = await command;
}

const program = new Command('claimtrail')
  .description('Finds the claims in articles, and runs the trail from a claim to its published verdict.')
  .exitOverride()
  .showHelpAfterError('(--help says more)');

program
  .command('extract')
  .description('print who said what in articles, and what they claim')
  .argument('[FILE...]', '.txt, .md, .html, .json, .pdf, .docx, or a feed')
  .option('--json', 'as JSON: one object, or an array for several files', false)
  .option('--stream', 'JSON Lines from stdin, {id, text | html, …}, one extraction a line on stdout', false)
  .option('--verbatim', 'take the text as it is, without cleaning', false)
  .action(async (files: string[], options: { json: boolean; stream: boolean; verbatim: boolean }) => {
    if (options.stream === files.length > 0) throw new WrongUse('Give files, or --stream and the articles on stdin.');
    await run((await import('./commands/extract.ts')).extractCommand(files, options));
  });

program
  .command('explain')
  .description('show an article with all that was found marked in its text')
  .argument('<FILE>')
  .option('--html', 'as a page', false)
  .action(async (file: string, options: { html: boolean }) => {
    await run((await import('./commands/explain.ts')).explainCommand(file, options));
  });

program
  .command('token')
  .description('print a bearer token of the running local stack')
  .argument('<USER>', 'alice, bob, erin, ada, vera or ingest-bot')
  .action(async (user: string) => {
    await run((await import('./commands/token.ts')).tokenCommand(user));
  });

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? done : someFailed));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = answerTo(error);
}

function answerTo(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? done : usedWrongly;
  console.error(error instanceof Error ? error.message : String(error));
  return error instanceof WrongUse ? usedWrongly : someFailed;
}
