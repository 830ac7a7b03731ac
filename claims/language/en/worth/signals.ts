import { exactPattern, letter, pattern, phrase, smallPhrase } from '../../statement/finders.ts';
import type { SignalFinders } from '../../worth-habits.ts';
import { number, quantity, scale } from './quantity.ts';

/** What shows each signal in English, the most telling first. The weights in `claims/model/worth.bin` were fitted on these. */
export const englishSignals: SignalFinders = {
  percentage: pattern(
    '% per percent percentage',
    String.raw`\b${number}(?:\s?%|[ -](?:per ?cent|percent|percentage points?)\b)`,
  ),
  money: pattern(
    '$ € £ dollars euros pounds crowns yen yuan rupees',
    String.raw`(?:us|a|c)?[$€£]\s?\d[\d,.]*${scale}|\b${number}${scale} (?:dollars|euros|pounds|crowns|yen|yuan|rupees)\b`,
  ),
  years: pattern('#', String.raw`\b(?:1[89]|20)\d\d\b.*?\b(?:1[89]|20)\d\d\b`),
  quantity,
  change: smallPhrase(
    'rose|risen|fell|fallen|dropped|doubled|tripled|halved|soared|plunged|grew|grown|shrank|declined|surged|jumped|cut|' +
      'increased|decreased|gained|slumped',
  ),
  comparison: pattern(
    'than many much compared twice times',
    String.raw`\b(?:(?:more|fewer|less|higher|lower|larger|smaller|bigger|faster|slower|better|worse) than|as (?:many|much) as|compared (?:with|to)|twice|${letter}+ times (?:as|more|the))\b`,
  ),
  superlative: pattern(
    'highest lowest largest biggest smallest first last longest worst best most least fastest only record',
    String.raw`\b(?:(?:the|a|its|their) (?:highest|lowest|largest|biggest|smallest|first|last|longest|worst|best|most|least|fastest|only) ${letter}+|record(?:-(?:high|low))?\b)`,
  ),
  act: smallPhrase(
    'voted|banned|passed|signed|approved|rejected|vetoed|repealed|elected|appointed|resigned|dismissed|fired|arrested|' +
      'convicted|sentenced|sued|fined|invaded|attacked|killed|bombed|sanctioned|nominated|founded|privatised|privatized',
  ),
  cause: phrase('because of|due/led/leads/thanks to|caused|causes|resulted/results in|as a result'),
  date: exactPattern(
    '#',
    String.raw`\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?(?:1[89]|20)\d\d\b|\b(?:in|since|by|until|from) (?:1[89]|20)\d\d\b`,
  ),
  absolute: phrase('never|always|every|all/none of|no one|nobody|everyone|entire'),
  question: pattern('?', String.raw`\?["”']?\s*$`),
  feeling: pattern(
    'feel felt think thought believe hope hoped love hate want wish worry worried happy sad proud sorry glad tired ' +
      'afraid grateful excited disappointed',
    String.raw`\b(?:i|we)(?:'m| am|'re| are| (?:really|just|also|truly))? (?:feel|felt|think|thought|believe|hope|hoped|love|hate|want|wish|worry|worried|happy|sad|proud|sorry|glad|tired|afraid|grateful|excited|disappointed)\b`,
  ),
  wish: pattern(
    'should must ought need needs let',
    String.raw`\b(?:should|must|ought to|needs? to)\b|(?:^|[,;:] |\band )let(?:'s| us)\b`,
  ),
  judgement: phrase(
    'great|terrible|wonderful|beautiful|awful|amazing|horrible|disgraceful|shameful|tremendous|fantastic|brilliant|' +
      'stupid|ridiculous|sadly|unfortunately|hopefully',
  ),
  future: phrase("will|won't|shall|is/are/am going to|plan/plans to|'ll"),
  maybe: smallPhrase('may|might|could|perhaps|possibly|would'),
  courtesy: pattern(
    'thank thanks good welcome hello please',
    String.raw`^(?:thank(?:s| you)|good (?:evening|morning|afternoon)|welcome|hello|please)\b`,
  ),
  people: phrase(
    'killed|died|dead|deaths|death toll|injured|wounded|infected|cases|victims|homeless|displaced|redundant|jobs|' +
      'refugees|starving|hungry|casualties',
  ),
  health: phrase(
    'health|hospital|hospitals|vaccine|vaccines|virus|disease|diseases|cancer|patients|drug|drugs|covid|ebola|mortality|' +
      'infection|infections|treatment|treatments|doctors|nurses|outbreak|pandemic|brain',
  ),
  law: phrase(
    'law|laws|court|courts|guilty|illegal|illegally|lawsuit|fraud|corruption|charged|prosecutors|jury|banned|crime|crimes|' +
      'raped|murder|murdered|arrested|convicted|sentenced|eligible|franchise|contempt|ruled|allegedly',
  ),
  economy: phrase(
    'tax|taxes|budget|spending|debt|deficit|funding|pensions|inflation|unemployment|wages|economy|tariffs|trade|revenue|' +
      'revenues|earnings|prices|poverty|investment|treasury',
  ),
  election: phrase(
    'election|elections|vote|votes|voters|ballot|turnout|poll|polls|senate|congress|parliament|census|constitution|' +
      'referendum|electorate|lockdown',
  ),
  source: phrase(
    'according to|study|survey|research|researchers|data|figures|statistics|estimates|records|report|trial|inquiry|audit',
  ),
  identity: exactPattern(
    'is are was',
    String.raw`^(?!.*\b(?:most|first|only|\p{L}{2,}est)\b)(?:[Tt]he )?(?:\p{Lu}[\p{L}'.-]*,? ){1,7}(?:is|was|are) (?:also )?(?:(?:a|an|the|another|one of|spokes\p{L}+|chair\p{L}*|head|leader|director|editor|secretary) |\p{Lu})[^\d%$£€]{0,140}$`,
  ),
  scene: phrase(
    'smiled|laughed|wept|shivering|smoked|phone rang|general view|is seen|shower|headphones|candle-lit|thrilled|saddened|' +
      'dream come true|heartbroken|in tears|panicking|confides|walked|poked|looked',
  ),
  procedure: phrase(
    'declined to|no comment|a comment|for comment|live coverage|further updates|more information|get in touch|email|' +
      'story suggestion|what was claimed|as it happened|related article|granted an interview|will be held|urgent question|' +
      'urgent meeting|will be lodging|would be lodging|has been informed|meet the|pass on',
  ),
};
