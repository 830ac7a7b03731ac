import { readVersion } from '../../store/articles/versions.ts';
import { readRepairs } from '../../store/repairs/repairs.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** What people put right since a month, as JSON Lines: what extraction said of which article, and what they say instead; with the text, where it was not deleted. */
export async function repairsCommand(since: string, now: Date): Promise<ExitCode> {
  const table = await operatorsTable();
  for (const month of monthsFrom(since, now)) {
    for await (const repair of readRepairs(table, month)) {
      const version = await readVersion(table, repair.article, repair.version);
      const source = version === null ? null : { text: version.article.text, publishedAt: version.article.publishedAt };
      process.stdout.write(`${JSON.stringify({ ...repair, source })}\n`);
    }
  }
  return done;
}

function monthsFrom(since: string, now: Date): readonly string[] {
  const months: string[] = [];
  for (let at = new Date(`${since}-01T00:00:00Z`); at <= now; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 7));
  }
  return months;
}
