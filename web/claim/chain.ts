import type { Attribution } from '../api/model.ts';

/** One link of an attribution chain, as it is read: `KCNA` `reported` `that`. */
export interface ChainLink {
  readonly id: string;
  readonly speaker: string;
  readonly cue: string;
  /** The cue stands before the speaker, as in "according to". */
  readonly cueFirst: boolean;
}

/** Who said it through whom, outermost first; empty for the article's own assertion. */
export function chainOf(ids: readonly string[], attributions: readonly Attribution[]): readonly ChainLink[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    if (found === undefined) return [];
    const cue = found.cue?.text ?? 'said';
    return [{ id, speaker: found.speaker?.name ?? 'somebody unnamed', cue, cueFirst: /^according/i.test(cue) }];
  });
}
