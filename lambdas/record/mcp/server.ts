import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { RecordWorld } from '../record-api.ts';
import { inWords, Told } from './answers.ts';
import { bySpeaker, read, search, verify } from './ask.ts';

const instructions = `The published fact-checks of one desk, read-only. Every check has its verdict, dates, correction state, source span, address and an inclusion proof. \
Cite the address. Where a correction state is "withdrawn" there is no verdict. "not-checked" says nothing of whether a statement is true: do not guess a verdict.`;

const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
const words = (about: string) => z.string().trim().min(1).max(1000).describe(about);
const limit = z.int().min(1).max(5).default(5).describe('checks at most; each brings its proof');

/** A server for one request, or for one program at standard input: it keeps nothing between two questions. */
export function recordServer(world: RecordWorld): McpServer {
  const server = new McpServer({ name: 'claimtrail', version: '1.0.0' }, { instructions });
  const { name } = world.publishing.profile;
  const outputSchema = Told();
  server.registerTool(
    'search_checks',
    {
      title: 'Search checks',
      description: `Finds fact-checks of ${name} that share words with a query.`,
      inputSchema: z.object({ query: words('what to look for'), limit }),
      outputSchema,
      annotations,
    },
    async (asked) => answer(await search(asked.query, asked.limit, world)),
  );
  server.registerTool(
    'get_check',
    {
      title: 'Get a check',
      description: 'One check by its id (c-…) or its address, with its proof.',
      inputSchema: z.object({ check: words('id or address') }),
      outputSchema,
      annotations,
    },
    async ({ check }) => answer(await read(check, world)),
  );
  server.registerTool(
    'checks_by_speaker',
    {
      title: 'Checks by speaker',
      description: `What ${name} has checked of what one person or body said, the last changed first.`,
      inputSchema: z.object({ speaker: words('full name, in any case'), limit }),
      outputSchema,
      annotations,
    },
    async (asked) => answer(await bySpeaker(asked.speaker, asked.limit, world)),
  );
  server.registerTool(
    'verify',
    {
      title: 'Verify a statement',
      description: `Says whether ${name} has checked a statement. Word it as a statement that stands alone, not as a question.`,
      inputSchema: z.object({
        statement: words('the statement, standing alone'),
        speaker: words('who is said to have made it').optional(),
      }),
      outputSchema,
      annotations,
    },
    async ({ statement, speaker }) => answer(await verify(statement, speaker, world)),
  );
  return server;
}

function answer(told: z.infer<ReturnType<typeof Told>>) {
  const text = [told.says, ...told.checks.map(inWords)].join('\n');
  return { content: [{ type: 'text' as const, text }], structuredContent: { ...told } };
}
