import type { Claim } from '../claim.ts';

/** A claim as a search engine gets it: plain fields, no more than is searched and filtered by. */
export interface SearchDocument {
  readonly claim: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly speakerKey: string | null;
  readonly publisherKey: string | null;
  readonly assigneeKey: string | null;
  readonly status: string;
  readonly verdict: string | null;
  readonly type: string;
  readonly article: string;
  readonly language: string | null;
  readonly worth: number;
  readonly createdAt: string;
  readonly revision: number;
  readonly isGone: boolean;
}

/** A name as it is filtered by, whatever its case. */
export function filterName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function key(name: string | null): string | null {
  return name === null ? null : filterName(name);
}

/** What a search engine is given of a claim. */
export function searchDocumentOf(claim: Claim): SearchDocument {
  const { id, text, speaker, publisher, source, assignee, status, verdict, type, articleId, revision } = claim;
  return {
    ...{ claim: id, text, speaker, publisher, title: source.title, status, verdict, type, revision },
    speakerKey: key(speaker),
    publisherKey: key(publisher),
    assigneeKey: key(assignee),
    article: articleId,
    language: claim.language,
    worth: claim.checkWorthiness.score,
    createdAt: claim.createdAt,
    isGone: claim.goneSince !== null,
  };
}
