import { wordSet } from '../../word-set.ts';
import type { DeedHabits } from '../deeds.ts';

/**
 * Verbs, in their base form, of what somebody does rather than says, even where the act is done in words: that they
 * refused, voted or ordered is what the article reports, and nothing that they put forward.
 */
export const englishDeeds: DeedHabits = {
  verbs: wordSet(
    `accept adopt aim allow appoint approve arrest arrange attack attempt authorise authorize avoid award back ban block
  boycott bring campaign cancel champion charge choose complete consider convict count create decide decline deliver deploy discuss
  dismiss display documented donate elect examine enact endorse enforce establish evacuate exclude expel feature file fine fire
  follow force fund give grant groom halt hire host impose inspect intend introduce investigate invite issue jail join
  launch lead list mandate measure meet name negotiate nominate offer oppose order oust pass pay permit plan post prepare prevent
  prosecute publish question raise read receive recruit refuse reinstate release remove replace require resign retweet
  run sack sanction schedule search seek seize select send sentence serve set share shut sign start stop strike submit sue summon support test
  suspend swear take target try use veto visit volunteer vote withdraw`,
  ),
  ofThings: wordSet(
    'find see know learn hear feel understand recognise recognize discover realise realize assume announce unveil reveal',
  ),
  opening: wordSet('that'),
  untensed: wordSet('be'),
};
