import { doors } from './proofs/doors.ts';
import { slowTextsByApi, slowTextsByInbox } from './proofs/slow-texts.ts';
import { openStackClient } from './proofs/stack-client.ts';

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  console.log(`\n${title}\n\n${line(heads)}\n${line(heads.map(() => '---'))}`);
  for (const row of rows) console.log(line(row));
}

const client = await openStackClient();
try {
  const heads = ['and 250,000 characters of', 'answer', 'time', 'others meanwhile'];
  table('A viewer sends a short article to POST /v1/extractions', heads, await slowTextsByApi(client));
  const states = ['a file of 1 MB of', 'its article', 'innocent articles beside it'];
  table('Files are dropped into the inbox', states, await slowTextsByInbox(client));
  table('Smaller doors', ['what', 'answer'], await doors(client));
} finally {
  await client.stack.close();
}
