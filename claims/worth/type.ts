import type { ClaimType } from '../extraction.ts';
import { Gate, type Needs } from './gate.ts';
import type { ReadStatement } from './read-statement.ts';
import type { SignalName } from './signals.ts';

/** What speaks for a type: one of the signals, or words of its own. */
interface TypeRule {
  readonly type: ClaimType;
  readonly signals?: readonly SignalName[];
  readonly pattern?: RegExp;
  /** Words without one of which the pattern cannot fit; left out where its words are no closed list. */
  readonly needs?: Needs;
}

/** The types in the order they are asked for: the first that fits is the claim's. */
export const typeRules: readonly TypeRule[] = [
  { type: 'opinion', signals: ['feeling', 'courtesy', 'question'] },
  {
    type: 'prediction',
    needs:
      "will won't shall 'll going expected likely set due scheduled forecast projected by expect expects predict predicts forecasts",
    pattern:
      /\b(?:will|won't|shall|'ll|(?:is|are) (?:going|expected|likely|set|due|scheduled|forecast|projected) to|by 20[3-9]\d|expects?|predicts?|forecasts?)\b/iu,
  },
  { type: 'quantity', signals: ['percentage', 'money', 'quantity'] },
  {
    type: 'causal',
    needs: 'because due caused causes led leads resulted results thanks result therefore triggered prompted made',
    pattern:
      /\b(?:because|due to|caused|causes|led to|leads to|resulted in|results in|thanks to|as a result|therefore|triggered|prompted|made it (?:possible|impossible))\b/iu,
  },
  {
    type: 'rule',
    needs:
      'law bill act rule rules regulation ban treaty constitution statute ordinance court illegal legal banned required allowed forbidden prohibited entitled obliged permitted exempt',
    pattern:
      /\b(?:law|bill|act|rule|rules|regulation|ban|treaty|constitution|statute|ordinance|court) (?:\p{L}+ ){0,3}(?:requires?|bans?|allows?|forbids?|prohibits?|says?|states?|limits?)\b|\b(?:is|are) (?:illegal|legal|banned|required|allowed|forbidden|prohibited|entitled|obliged|permitted|exempt)\b/iu,
  },
  {
    type: 'position',
    needs:
      'support supports supported oppose opposes opposed favour favor favours favors favoured favored back backs backed reject rejects rejected endorse endorses endorsed demand demands demanded call calls called urge urges urged pledge pledged promise promised vow vowed want wants wanted agree agrees agreed condemn condemns condemned criticise criticize criticised criticized welcome welcomed',
    pattern:
      /\b(?:supports?|supported|opposes?|opposed|favou?rs?|favou?red|backs?|backed|rejects?|rejected|endorses?|endorsed|demands?|demanded|calls? (?:for|on)|called (?:for|on)|urges?|urged|pledged?|promised?|vowed?|wants?|wanted|agrees?|agreed|condemns?|condemned|criticis?zed?|welcomed?)\b/iu,
  },
  { type: 'opinion', signals: ['wish', 'judgement'] },
  {
    type: 'definition',
    needs: 'is are was were',
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

const gate = new Gate(typeRules.map(({ needs }) => needs));

/** The type of a claim by what stands in its words. */
export function claimType({ plain, words, signals }: ReadStatement): ClaimType {
  const found = new Set(signals.map(({ name }) => name));
  const open = gate.open(words);
  const rule = typeRules.find(
    ({ signals: names = [], pattern }, index) =>
      names.some((name) => found.has(name)) || ((open & (1 << index)) !== 0 && pattern?.test(plain) === true),
  );
  return rule?.type ?? 'other';
}
