import type { Document } from '../language/document.ts';
import type { DraftClaim } from './draft-claim.ts';

/** Divides the document into claims: here each sentence is one. */
export function splitClaims(document: Document): readonly DraftClaim[] {
  return document.sentences.map(({ start, end }, sentence) => ({
    text: document.text.slice(start, end),
    spans: [[start, end]],
    sentence,
    attributions: document.attributions.flatMap(({ content }, index) =>
      content.some(([from, to]) => from < end && to > start) ? [index] : [],
    ),
    resolved: [],
  }));
}
