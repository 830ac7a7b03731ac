import { join } from 'node:path';
import * as z from 'zod';
import type { KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import type { Statement } from '../../claims/likeness/statement.ts';
import { readJsonLines } from '../data/json-lines.ts';

const KnownRow = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  subtitle: z.string().nullish(),
  speaker: z.string().nullish(),
});
const AskedRow = z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()) });

/** Something said, and the known claims it repeats. */
export interface Asked {
  readonly statement: Statement;
  readonly relevant: ReadonlySet<string>;
}

/** The two sets of CheckThat! 2022 task 2: tweets (a) and debates (b). */
export type TaskSet = 'ct2022-task2a' | 'ct2022-task2b';

const folder = (data: string, name: string): string => join(data, 'matching', `${name}.jsonl`);

/** The known claims; a check's subtitle is read as the end of its title. */
export function readKnown(data: string, set: TaskSet): readonly KnownClaim[] | null {
  return (
    readJsonLines(folder(data, `${set}.claims`), KnownRow)?.map(({ id, text, title, subtitle, speaker }) => {
      const heading = [title, subtitle].filter((part) => part !== null && part !== undefined && part !== '').join('. ');
      return { id, text, title: heading === '' ? undefined : heading, speaker: speaker ?? undefined };
    }) ?? null
  );
}

/** Events at which one person spoke, by the name in their ids. */
const speakers: Readonly<Record<string, string>> = {
  ...{ trump: 'Donald Trump', tump: 'Donald Trump', trumo: 'Donald Trump', sanders: 'Bernie Sanders' },
  ...{ obama: 'Barack Obama', hillary: 'Hillary Clinton', kasich: 'John Kasich', cruz: 'Ted Cruz' },
};

/** What was said, with its speaker where the id of the event names one; without dates, which these sets give away. */
export function readAsked(data: string, set: TaskSet, half: 'train' | 'dev'): readonly Asked[] | null {
  return (
    readJsonLines(folder(data, `${set}.${half}`), AskedRow)?.map(({ id, text, relevant }) => {
      const name = /^\d{8}_([A-Za-z]+)/.exec(id)?.[1]?.toLowerCase() ?? '';
      return { statement: { text, speaker: speakers[name] }, relevant: new Set(relevant) };
    }) ?? null
  );
}

const PairRow = z.object({ a: z.string(), b: z.string(), label: z.literal([0, 1]) });

/** Pairs of sentences of news, and whether people found them to say the same. */
export function readPairs(data: string, name: string): readonly z.infer<typeof PairRow>[] | null {
  return readJsonLines(folder(data, name), PairRow);
}
