import { exactPattern, type Finder, FinderIndex, letter, pattern, phrase, smallPhrase } from './finders.ts';
import { number, quantity, scale } from './quantity.ts';
import { type Reading, readStatement } from './reading.ts';

/** Something in a statement that a person sees at once and that speaks for or against checking it. */
interface SignalRule {
  readonly find: Finder;
  /** Weight in log-odds where no fitted weights are at hand; its sign orders the reasons. */
  readonly weight: number;
}

/** The signals by name, the most telling first. */
export const signalRules = {
  percentage: {
    find: pattern(
      '% per percent percentage',
      String.raw`\b${number}(?:\s?%|[ -](?:per ?cent|percent|percentage points?)\b)`,
    ),
    weight: 2,
  },
  money: {
    find: pattern(
      '$ € £ dollars euros pounds crowns yen yuan rupees',
      String.raw`(?:us|a|c)?[$€£]\s?\d[\d,.]*${scale}|\b${number}${scale} (?:dollars|euros|pounds|crowns|yen|yuan|rupees)\b`,
    ),
    weight: 1.6,
  },
  years: {
    find: pattern('#', String.raw`\b(?:1[89]|20)\d\d\b.*?\b(?:1[89]|20)\d\d\b`),
    weight: 1.2,
  },
  quantity: { find: quantity, weight: 1.3 },
  change: {
    find: smallPhrase(
      'rose|risen|fell|fallen|dropped|doubled|tripled|halved|soared|plunged|grew|grown|shrank|declined|surged|jumped|cut|' +
        'increased|decreased|gained|slumped',
    ),
    weight: 0.8,
  },
  comparison: {
    find: pattern(
      'than many much compared twice times',
      String.raw`\b(?:(?:more|fewer|less|higher|lower|larger|smaller|bigger|faster|slower|better|worse) than|as (?:many|much) as|compared (?:with|to)|twice|${letter}+ times (?:as|more|the))\b`,
    ),
    weight: 0.7,
  },
  superlative: {
    find: pattern(
      'highest lowest largest biggest smallest first last longest worst best most least fastest only record',
      String.raw`\b(?:(?:the|a|its|their) (?:highest|lowest|largest|biggest|smallest|first|last|longest|worst|best|most|least|fastest|only) ${letter}+|record(?:-(?:high|low))?\b)`,
    ),
    weight: 0.6,
  },
  act: {
    find: smallPhrase(
      'voted|banned|passed|signed|approved|rejected|vetoed|repealed|elected|appointed|resigned|dismissed|fired|arrested|' +
        'convicted|sentenced|sued|fined|invaded|attacked|killed|bombed|sanctioned|nominated|founded|privatised|privatized',
    ),
    weight: 0.6,
  },
  cause: {
    find: phrase('because of|due/led/leads/thanks to|caused|causes|resulted/results in|as a result'),
    weight: 0.5,
  },
  date: {
    find: exactPattern(
      '#',
      String.raw`\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?(?:1[89]|20)\d\d\b|\b(?:in|since|by|until|from) (?:1[89]|20)\d\d\b`,
    ),
    weight: 0.4,
  },
  absolute: {
    find: phrase('never|always|every|all/none of|no one|nobody|everyone|entire'),
    weight: 0.2,
  },
  question: { find: pattern('?', String.raw`\?["”']?\s*$`), weight: -2.5 },
  feeling: {
    find: pattern(
      'feel felt think thought believe hope hoped love hate want wish worry worried happy sad proud sorry glad tired ' +
        'afraid grateful excited disappointed',
      String.raw`\b(?:i|we)(?:'m| am|'re| are| (?:really|just|also|truly))? (?:feel|felt|think|thought|believe|hope|hoped|love|hate|want|wish|worry|worried|happy|sad|proud|sorry|glad|tired|afraid|grateful|excited|disappointed)\b`,
    ),
    weight: -1.5,
  },
  wish: { find: phrase("should|must|ought/need/needs to|let's|let us"), weight: -0.9 },
  judgement: {
    find: phrase(
      'great|terrible|wonderful|beautiful|awful|amazing|horrible|disgraceful|shameful|tremendous|fantastic|brilliant|' +
        'stupid|ridiculous|sadly|unfortunately|hopefully',
    ),
    weight: -0.7,
  },
  future: {
    find: phrase("will|won't|shall|is/are/am going to|plan/plans to|'ll"),
    weight: -0.7,
  },
  maybe: { find: smallPhrase('may|might|could|perhaps|possibly|would'), weight: -0.5 },
  courtesy: {
    find: pattern(
      'thank thanks good welcome hello please',
      String.raw`^(?:thank(?:s| you)|good (?:evening|morning|afternoon)|welcome|hello|please)\b`,
    ),
    weight: -2.5,
  },
} as const satisfies Record<string, SignalRule>;
export type SignalName = keyof typeof signalRules;

/** A signal found in a statement, with the words that show it; `claims/worth/reasons.ts` says it for people. */
export interface Signal {
  readonly name: SignalName;
  readonly match: string;
}

const names = Object.keys(signalRules) as readonly SignalName[];

const index = new FinderIndex(names.map((name) => [signalRules[name].find]));

function allSignals(reading: Reading): readonly Signal[] {
  const possible = index.possible(reading);
  return names.flatMap((name, at) => {
    if ((possible & (1 << at)) === 0) return [];
    const { find }: SignalRule = signalRules[name];
    const match = find.find(reading);
    return match === undefined ? [] : [{ name, match }];
  });
}

/** The signals of a statement in the table's order; one whose words begin as an earlier one's do is left out. */
export function signalsIn(reading: Reading): readonly Signal[] {
  const all = allSignals(reading);
  return all.filter(({ match }, index) => {
    const lead = match.match(/^\S+/u)?.[0] ?? match;
    return !all.slice(0, index).some((earlier) => earlier.match.split(/[\s$€£]+/u).includes(lead));
  });
}

/** The signals of a statement that nothing else is asked of. */
export function signalsOf(statement: string): readonly Signal[] {
  return signalsIn(readStatement(statement));
}
