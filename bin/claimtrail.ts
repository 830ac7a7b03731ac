import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { exportFormats, exportTables } from '../claims/vocabulary/exports.ts';
import { isOneOf } from '../claims/vocabulary/is-one-of.ts';
import { readEndings } from '../intake/media-types.ts';
import { done, type ExitCode, someFailed, usedWrongly, WrongUse } from './exit.ts';
import { readPart, readSegments } from './parts.ts';

/** What is compiled once is kept for the next command; a folder that cannot be written costs only that. */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/claimtrail', import.meta.url)));

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
  .argument('[FILE...]', `files: ${readEndings.join(' ')}`)
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
  .command('rules')
  .description('who may do what with a claim, as Markdown: docs/who-may-do-what.md')
  .action(async () => {
    process.stdout.write((await import('./print/rules.ts')).rulesInMarkdown());
  });

program
  .command('repairs')
  .description('what people put right about claims, as JSON Lines: test data for the engine')
  .option('--since <MONTH>', 'from this month on, as 2026-11', new Date().toISOString().slice(0, 7))
  .action(async ({ since }: { since: string }) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(since)) throw new WrongUse(`--since takes a month as 2026-11, not ${since}.`);
    await run((await import('./commands/repairs.ts')).repairsCommand(since, new Date()));
  });

program
  .command('match')
  .description(
    'find the known claims that statements repeat or reverse: JSON Lines from stdin, {id, text, speaker?, date?}',
  )
  .argument('<CLAIMS.jsonl>', 'the known claims, one a line: {id, text, title?, speaker?, date?}')
  .option('--top <N>', 'as many matches a statement', '5')
  .action(async (file: string, options: { top: string }) => {
    const top = Number(options.top);
    if (!Number.isSafeInteger(top) || top < 1 || top > 100)
      throw new WrongUse(`--top takes a number from 1 to 100, not ${JSON.stringify(options.top)}.`);
    await run((await import('./commands/match.ts')).matchCommand(file, top));
  });

program
  .command('compare')
  .description('say what two statements are to each other: JSON Lines from stdin, {id, a, b}')
  .action(async () => {
    await run((await import('./commands/compare.ts')).compareCommand());
  });

program
  .command('token')
  .description('print a bearer token of the running local stack')
  .argument('<USER>', 'alice, bob, erin, ada, vera or ingest-bot')
  .action(async (user: string) => {
    await run((await import('./commands/token.ts')).tokenCommand(user));
  });

program
  .command('ingest')
  .description('send articles to a running Claimtrail; sending them twice changes nothing')
  .argument('<FILE|FOLDER...>', 'files, and folders with all that is in them')
  .option('--api <URL>', 'where it runs; its token is in CLAIMTRAIL_TOKEN (default: this machine)')
  .option('--again', 'send also what was sent before', false)
  .action(async (paths: string[], options: { api?: string; again: boolean }) => {
    await run((await import('./commands/ingest.ts')).ingestCommand(paths, options));
  });

program
  .command('reviews')
  .description('send fact-checks of others: ClaimReview, DataFeed, Fact Check Tools claims, CSV')
  .argument('<FILE...>', 'JSON, JSON-LD, pages or tables; every entry that is no review is named')
  .option('--api <URL>', 'where it runs; its token is in CLAIMTRAIL_TOKEN (default: this machine)')
  .action(async (files: string[], options: { api?: string }) => {
    await run((await import('./commands/reviews.ts')).reviewsCommand(files, options));
  });

program
  .command('verify-history')
  .description('hold claims to their histories, and both to the signed log: all of them, or those that are named')
  .argument('[CLAIM...]')
  .option('--key <KEY>', "the log's key, as it was kept elsewhere (default: the one kept beside the checkpoints)")
  .option('--segments <N>', 'check so many parts of all claims side by side', '1')
  .action(async (ids: string[], { segments, ...options }: { key?: string; segments: string }) => {
    const how = { ...options, segments: readSegments(segments) };
    await run((await import('./commands/verify-history.ts')).verifyHistoryCommand(ids, how));
  });

program
  .command('prove')
  .description("print the proof of a claim's history, which docs/verify.mjs checks")
  .argument('<CLAIM>')
  .action(async (id: string) => {
    await run((await import('./commands/prove.ts')).proveCommand(id));
  });

program
  .command('log-history')
  .description('add to the log of events what it lacks')
  .action(async () => {
    await run((await import('./commands/log-history.ts')).logHistoryCommand());
  });

program
  .command('remember-claims')
  .description('write the rows by which claims are found, for all of them')
  .action(async () => {
    await run((await import('./commands/remember-claims.ts')).rememberClaimsCommand());
  });

program
  .command('rebuild-stats')
  .description('count everything again')
  .option('--segments <N>', 'read the table in so many parts side by side', '1')
  .action(async ({ segments }: { segments: string }) => {
    await run((await import('./commands/rebuild-stats.ts')).rebuildStatsCommand(readSegments(segments)));
  });

program
  .command('rebuild-record')
  .description('put every published claim into the public record again')
  .action(async () => {
    await run((await import('./commands/rebuild-record.ts')).rebuildRecordCommand());
  });

program
  .command('mcp')
  .description('answer models on standard input and output, from the public record (Model Context Protocol)')
  .action(async () => {
    await run((await import('./commands/mcp.ts')).mcpCommand());
  });

program
  .command('export')
  .description('print every claim with its history, or one table: claims, events, evidence, relations, repairs')
  .option('--format <FORMAT>', 'jsonl, csv or parquet', 'jsonl')
  .option('--table <TABLE>', 'which table (default: claims; in JSON Lines all of a claim in a line)')
  .option('--open-data', 'what is public alone, with the checkpoint of the log that it goes with', false)
  .option('--csv', 'the same as --format csv', false)
  .option('--part <PART>', 'one part of so many, as 3/8: each can be written by itself, and again', '1/1')
  .action(async (asked: { format: string; table?: string; openData: boolean; csv: boolean; part: string }) => {
    const format = asked.csv ? 'csv' : asked.format;
    if (!isOneOf(exportFormats, format))
      throw new WrongUse(`--format is ${exportFormats.join(', ')}, not ${JSON.stringify(format)}.`);
    const { table, openData } = asked;
    if (table !== undefined && !isOneOf(exportTables, table)) {
      throw new WrongUse(`--table is one of ${exportTables.join(', ')}, not ${JSON.stringify(table)}.`);
    }
    const part = readPart(asked.part);
    if (openData && part.parts > 1)
      throw new WrongUse('--part divides claims; --open-data has checks, and is written whole.');
    await run((await import('./commands/export.ts')).exportCommand({ format, table, openData, part }));
  });

program
  .command('sign-out')
  .description('end every token that somebody was given until now')
  .argument('<USER>', 'as the histories call them')
  .action(async (user: string) => {
    await run((await import('./commands/sign-out.ts')).signOutCommand(user));
  });

program
  .command('where')
  .description('say how far something came, from the inbox to its claims, and what is wrong where it stopped')
  .argument('<WHAT>', 'an address, an article, a claim, an object of the inbox, or a request, by its id or key')
  .action(async (what: string) => {
    await run((await import('./commands/where.ts')).whereCommand(what));
  });

program
  .command('redrive')
  .description('send again what could not be read')
  .option('--dead-letters <ARN>', 'the queue of dead letters in the cloud (default: this machine)')
  .action(async (options: { deadLetters?: string }) => {
    await run((await import('./commands/redrive.ts')).redriveCommand(options));
  });

program.addHelpText(
  'after',
  `
Operators' commands work on the local stack (its folder: CLAIMTRAIL_DATA), or on the table that TABLE names.
Exit codes: 0 done, 1 some input failed, 2 used wrongly.`,
);

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
