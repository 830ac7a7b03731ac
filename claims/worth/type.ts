import type { ClaimType } from '../vocabulary/extraction.ts';
import { wordSet } from '../word-set.ts';
import { exactPattern, type Finder, FinderIndex, letter, pattern, phrase } from './finders.ts';
import { type Reading, readStatement } from './reading.ts';
import { type Signal, type SignalName, signalsIn } from './signals.ts';

/** What speaks for a type: one of the signals, or words of its own. */
interface TypeRule {
  readonly type: ClaimType;
  readonly signals?: readonly SignalName[];
  readonly find?: readonly Finder[];
}

/** Words in -ed that are no past. */
const noPast = wordSet('need indeed speed seed feed breed red bed hundred sacred shed');

const regularPast: Finder = {
  looksFor: 'a word in -ed',
  needs: undefined,
  find: ({ words }) =>
    words.find(({ small }) => small.endsWith('ed') && /^[a-z]{4,}$/.test(small) && !noPast.has(small))?.small,
};

/** The types in the order they are asked for: the first that fits is the claim's. */
export const typeRules: readonly TypeRule[] = [
  { type: 'opinion', signals: ['feeling', 'courtesy', 'question'] },
  {
    type: 'prediction',
    find: [
      phrase(
        "will|won't|shall|'ll|is/are going/expected/likely/set/due/scheduled/forecast/projected to|expect|expects|predict|" +
          'predicts|forecast|forecasts',
      ),
      pattern('by', String.raw`\bby 20[3-9]\d\b`),
    ],
  },
  { type: 'quantity', signals: ['percentage', 'money', 'quantity'] },
  {
    type: 'causal',
    find: [
      phrase(
        'because|due/led/leads/thanks to|caused|causes|resulted/results in|as a result|therefore|triggered|prompted|' +
          'made it possible/impossible',
      ),
    ],
  },
  {
    type: 'rule',
    find: [
      pattern(
        'law bill act rule rules regulation ban treaty constitution statute ordinance court',
        String.raw`\b(?:law|bill|act|rule|rules|regulation|ban|treaty|constitution|statute|ordinance|court) (?:${letter}+ ){0,3}(?:requires?|bans?|allows?|forbids?|prohibits?|says?|states?|limits?)\b`,
      ),
      phrase('is/are illegal/legal/banned/required/allowed/forbidden/prohibited/entitled/obliged/permitted/exempt'),
    ],
  },
  {
    type: 'position',
    find: [
      phrase(
        'support|supports|supported|oppose|opposes|opposed|favour|favours|favor|favors|favoured|favored|back|backs|backed|' +
          'reject|rejects|rejected|endorse|endorses|endorsed|demand|demands|demanded|call/calls/called for/on|urge|urges|' +
          'urged|pledge|pledged|promise|promised|vowed|want|wants|wanted|agree|agrees|agreed|condemn|condemns|condemned|' +
          'criticize|criticized|welcome|welcomed',
      ),
    ],
  },
  { type: 'opinion', signals: ['wish', 'judgement'] },
  {
    type: 'definition',
    find: [
      exactPattern(
        'is are was were',
        String.raw`^[^,;]{2,80}? (?:is|are|was|were) (?:also |still |now )?(?:an?|the|one of|\p{Lu}[\p{L}’']*'s|[\p{Lu}][\p{L}' ’]+['’]s) (?!\p{L}+(?:ing|ed) (?:by|to)\b)`,
      ),
    ],
  },
  { type: 'prediction', signals: ['future'] },
  {
    type: 'event',
    find: [
      regularPast,
      phrase(
        'was|were|had|has|have|did|went|came|made|took|gave|got|said|told|met|won|lost|left|held|began|broke|built|bought|' +
          'brought|caught|chose|cut|fell|felt|found|fought|flew|grew|hit|kept|knew|laid|led|let|lent|paid|put|ran|read|rose|' +
          'sat|saw|sold|sent|set|shot|shut|spent|spoke|stole|stood|struck|swore|taught|threw|wrote',
      ),
    ],
  },
];

const index = new FinderIndex(typeRules.map(({ find = [] }) => find));

/** The type of a statement by its signals and what else stands in it. */
export function typeIn(reading: Reading, signals: readonly Signal[]): ClaimType {
  const found = new Set(signals.map(({ name }) => name));
  const possible = index.possible(reading);
  const rule = typeRules.find(
    ({ signals: names = [], find = [] }, at) =>
      names.some((name) => found.has(name)) ||
      ((possible & (1 << at)) !== 0 && find.some((finder) => finder.find(reading) !== undefined)),
  );
  return rule?.type ?? 'other';
}

/** The type of a claim by what stands in its words. */
export function claimType(statement: string): ClaimType {
  const reading = readStatement(statement);
  return typeIn(reading, signalsIn(reading));
}
