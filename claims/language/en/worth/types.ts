import { wordSet } from '../../../word-set.ts';
import { exactPattern, type Finder, letter, pattern, phrase } from '../../statement/finders.ts';
import type { TypeFinders } from '../../worth-habits.ts';

/** Words in -ed that are no past. */
const noPast = wordSet('need indeed speed seed feed breed red bed hundred sacred shed');

const regularPast: Finder = {
  looksFor: 'a word in -ed',
  needs: undefined,
  find: ({ words }) =>
    words.find(({ small }) => small.endsWith('ed') && /^[a-z]{4,}$/.test(small) && !noPast.has(small))?.small ?? null,
};

/** What shows the type of an English statement. */
export const englishTypes: TypeFinders = {
  prediction: [
    phrase(
      "will|won't|shall|'ll|is/are going/expected/likely/set/due/scheduled/forecast/projected to|expect|expects|predict|" +
        'predicts|forecast|forecasts',
    ),
    pattern('by', String.raw`\bby 20[3-9]\d\b`),
  ],
  causal: [
    phrase(
      'because|due/led/leads/thanks to|caused|causes|resulted/results in|as a result|therefore|triggered|prompted|' +
        'made it possible/impossible',
    ),
  ],
  rule: [
    pattern(
      'law bill act rule rules regulation ban treaty constitution statute ordinance court',
      String.raw`\b(?:law|bill|act|rule|rules|regulation|ban|treaty|constitution|statute|ordinance|court) (?:${letter}+ ){0,3}(?:requires?|bans?|allows?|forbids?|prohibits?|says?|states?|limits?)\b`,
    ),
    phrase('is/are illegal/legal/banned/required/allowed/forbidden/prohibited/entitled/obliged/permitted/exempt'),
  ],
  position: [
    phrase(
      'support|supports|supported|oppose|opposes|opposed|favour|favours|favor|favors|favoured|favored|back|backs|backed|' +
        'reject|rejects|rejected|endorse|endorses|endorsed|demand|demands|demanded|call/calls/called for/on|urge|urges|' +
        'urged|pledge|pledged|promise|promised|vowed|want|wants|wanted|agree|agrees|agreed|condemn|condemns|condemned|' +
        'criticize|criticized|welcome|welcomed',
    ),
  ],
  definition: [
    exactPattern(
      'is are was were',
      String.raw`^[^,;]{2,80}? (?:is|are|was|were) (?:also |still |now )?(?:an?|the|one of|\p{Lu}[\p{L}’']*'s|[\p{Lu}][\p{L}' ’]+['’]s) (?!\p{L}+(?:ing|ed) (?:by|to)\b)`,
    ),
  ],
  event: [
    regularPast,
    phrase(
      'was|were|had|has|have|did|went|came|made|took|gave|got|said|told|met|won|lost|left|held|began|broke|built|bought|' +
        'brought|caught|chose|cut|fell|felt|found|fought|flew|grew|hit|kept|knew|laid|led|let|lent|paid|put|ran|read|rose|' +
        'sat|saw|sold|sent|set|shot|shut|spent|spoke|stole|stood|struck|swore|taught|threw|wrote',
    ),
  ],
};
