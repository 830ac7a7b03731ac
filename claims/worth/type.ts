import type { ClaimType } from '../extraction.ts';
import { type Signal, type SignalName, signalsOf } from './signals.ts';

/** What speaks for a type: one of the signals, or words of its own. */
interface TypeRule {
  readonly type: ClaimType;
  readonly signals?: readonly SignalName[];
  readonly pattern?: RegExp;
}

/** The types in the order they are asked for: the first that fits is the claim's. */
const typeRules: readonly TypeRule[] = [
  { type: 'opinion', signals: ['feeling', 'courtesy', 'question'] },
  {
    type: 'prediction',
    pattern:
      /\b(?:will|won't|shall|'ll|(?:is|are) (?:going|expected|likely|set|due|scheduled|forecast|projected) to|by 20[3-9]\d|expects?|predicts?|forecasts?)\b/iu,
  },
  { type: 'quantity', signals: ['percentage', 'money', 'quantity'] },
  {
    type: 'causal',
    pattern:
      /\b(?:because|due to|caused|causes|led to|leads to|resulted in|results in|thanks to|as a result|therefore|triggered|prompted|made it (?:possible|impossible))\b/iu,
  },
  {
    type: 'rule',
    pattern:
      /\b(?:law|bill|act|rule|rules|regulation|ban|treaty|constitution|statute|ordinance|court) (?:\p{L}+ ){0,3}(?:requires?|bans?|allows?|forbids?|prohibits?|says?|states?|limits?)\b|\b(?:is|are) (?:illegal|legal|banned|required|allowed|forbidden|prohibited|entitled|obliged|permitted|exempt)\b/iu,
  },
  {
    type: 'position',
    pattern:
      /\b(?:supports?|supported|opposes?|opposed|favou?rs?|favou?red|backs?|backed|rejects?|rejected|endorses?|endorsed|demands?|demanded|calls? (?:for|on)|called (?:for|on)|urges?|urged|pledged?|promised?|vowed?|wants?|wanted|agrees?|agreed|condemns?|condemned|criticis?zed?|welcomed?)\b/iu,
  },
  { type: 'opinion', signals: ['wish', 'judgement'] },
  {
    type: 'definition',
    pattern:
      /^[^,;]{2,80}? (?:is|are|was|were) (?:also |still |now )?(?:an?|the|one of|\p{Lu}[\p{L}’']*'s|[\p{Lu}][\p{L}' ’]+['’]s) (?!\p{L}+(?:ing|ed) (?:by|to)\b)/u,
  },
  { type: 'prediction', signals: ['future'] },
  {
    type: 'event',
    pattern:
      /\b(?!(?:need|indeed|speed|seed|feed|breed|red|bed|hundred|sacred|shed)\b)\p{L}{2,}ed\b|\b(?:was|were|had|has|have|did|went|came|made|took|gave|got|said|told|met|won|lost|left|held|began|broke|built|bought|brought|caught|chose|cut|fell|felt|found|fought|flew|gave|grew|hit|kept|knew|laid|led|let|lent|paid|put|ran|read|rose|sat|saw|sold|sent|set|shot|shut|spent|spoke|stole|stood|struck|swore|taught|threw|wrote)\b/iu,
  },
];

/** The type of a claim by what stands in its words. */
export function claimType(statement: string, signals: readonly Signal[] = signalsOf(statement)): ClaimType {
  const found = new Set(signals.map(({ name }) => name));
  const plain = statement.replace(/[’‘]/g, "'");
  const rule = typeRules.find(
    ({ signals: names = [], pattern }) => names.some((name) => found.has(name)) || pattern?.test(plain) === true,
  );
  return rule?.type ?? 'other';
}
