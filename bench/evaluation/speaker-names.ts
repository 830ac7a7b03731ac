import type { Attribution } from '../../claims/extraction.ts';
import type { Spans } from '../../claims/span.ts';
import { lengthOf, overlapOf } from '../../claims/span-overlap.ts';
import type { Figure } from './figure.ts';

interface NamedText {
  readonly gold: readonly { readonly contentSpans: Spans; readonly speaker?: string | null | undefined }[];
  readonly found: readonly Attribution[];
}

function covered(gold: Spans, found: Spans): number {
  return overlapOf(gold, found) / Math.max(1, lengthOf(gold));
}

const words = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two names can be of one bearer: the words of the shorter all stand in the longer. */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].toSorted((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.length > 0 && short.every((word) => long.includes(word));
}

/** Of the contents found whose speaker has a name in the gold: how often ours is the same one. */
export function nameFigures(texts: readonly NamedText[], set: string): Figure[] {
  let named = 0;
  let right = 0;
  for (const { gold, found } of texts) {
    for (const quote of gold) {
      if (!quote.speaker) continue;
      const best = found
        .map((attribution) => ({ attribution, share: covered(quote.contentSpans, attribution.content.spans) }))
        .reduce((a, b) => (b.share > a.share ? b : a), {
          attribution: undefined as Attribution | undefined,
          share: 0.3,
        });
      if (best.attribution === undefined) continue;
      named++;
      if (sameName(best.attribution.speaker?.name ?? '', quote.speaker)) right++;
    }
  }
  return named === 0 ? [] : [{ set, metric: 'resolved name right, where gold has one', value: right / named }];
}
