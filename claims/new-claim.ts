import { type Claim, unrepaired } from './claim.ts';
import type { Attribution, ExtractedArticle, ExtractedClaim } from './extraction.ts';
import { isBarePronoun } from './language/languages.ts';
import { untouched } from './workflow/evolve.ts';
import { firstHash } from './workflow/history.ts';

/** Where and when a claim was made. */
export interface Origin {
  readonly articleId: string;
  readonly articleVersion: number;
  readonly article: Omit<ExtractedArticle, 'text'>;
  readonly attributions: readonly Attribution[];
  readonly now: Date;
}

/** The resolved name of whoever made the claim, the innermost where reports are nested; null when nobody is named. */
export function speakerOf(claim: ExtractedClaim, attributions: readonly Attribution[]): string | null {
  const speakers = claim.attributions.map((id) => attributions.find((attribution) => attribution.id === id)?.speaker);
  return speakers.findLast((speaker) => speaker?.name && !isBarePronoun(speaker.name))?.name ?? null;
}

/** An extracted claim as it enters the queue. */
export function newClaim(extracted: ExtractedClaim, origin: Origin): Claim {
  const { articleId, articleVersion, article, attributions, now } = origin;
  const { url, title, publisher, publishedAt } = article;
  const at = now.toISOString();
  return {
    ...extracted,
    articleId,
    articleVersion,
    source: { url, title, publisher, publishedAt },
    publisher,
    language: article.language,
    speaker: speakerOf(extracted, attributions),
    goneSince: null,
    earlierWordings: [],
    ...untouched,
    relations: [],
    ...unrepaired,
    revision: 0,
    headHash: firstHash,
    createdAt: at,
    updatedAt: at,
  };
}
