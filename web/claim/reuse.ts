import type { Publication } from '../api/model.ts';
import type { Proposal } from './proposal.ts';

/** A published verdict that another claim takes over. */
export interface Reused {
  readonly claim: string;
  readonly text: string;
  readonly published: Publication;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The proposal that a verdict found before makes for a claim that repeats it: the same findings, and where they are from. */
export function proposalFrom({ claim, text, published }: Reused): Proposal {
  const { verdict, rationale, evidence, at } = published;
  return {
    verdict,
    rationale: `Checked on ${day.format(new Date(at))} as “${text}” (${claim}).\n\n${rationale}`,
    evidence: evidence.map(({ url, title, stance, excerpt = '', archivedUrl = '' }) => ({
      ...{ url, title, stance, excerpt, archivedUrl },
    })),
    checked: [],
  };
}
