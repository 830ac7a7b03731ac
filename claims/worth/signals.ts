import { Gate, type Needs } from './gate.ts';
import type { Word } from './words.ts';

/** Something in a statement that a person sees at once and that speaks for or against checking it. */
interface SignalRule {
  /** What the reason begins with; the words that match are added. */
  readonly says: string;
  readonly pattern: RegExp;
  /** Words without one of which the pattern cannot fit. */
  readonly needs: Needs;
  /** What is no such thing though it looks it: a day of the month is no quantity. */
  readonly ignores?: RegExp;
  /** Weight in log-odds where no fitted weights are at hand; its sign orders the reasons. */
  readonly weight: number;
}

const number = String.raw`(?:\d[\d,.]*\d|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b)`;
const scale = String.raw`(?:\s?(?:hundred|thousand|million|billion|trillion|bn|m|k)\b)?`;

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** Figures that count nothing: dates, times, decades, ordinals, dockets, ids, and bodies that are called by their number. */
const noQuantity = new RegExp(
  [
    String.raw`\b${month}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:, \d{4}\b)?`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\b`,
    String.raw`\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b|o'clock)`,
    String.raw`\b\d{1,2}:\d\d\b`,
    String.raw`\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b`,
    String.raw`\b(?:Nos?\.|Section|Article|Chapter|Route|Highway|Title) ?\d[\d-]*`,
    String.raw`'?\b(?:1[5-9]|20)?\d0s\b`,
    String.raw`\b\d+(?:st|nd|rd|th)\b`,
    String.raw`\b\d{9,}\b|\b\p{L}{1,6}-\d+\b`,
    String.raw`\bGroup of (?:Five|Seven|Eight|Ten|Twenty|\d+)\b|\bG-?\d+\b`,
  ].join('|'),
  'gu',
);

/** Words that do not say what is counted. */
const uncounted =
  'of|in|and|or|to|on|at|for|with|by|from|as|than|that|who|which|when|while|after|before|since|until|but|if|the|a|an|' +
  'later|earlier|ago|late|held|called|said|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|do|does|says|' +
  'one|two|three|four|five|six|seven|eight|nine|ten|January|February|March|April|May|June|July|August|September|October|November|December';

/** What a number counts, up to the first plural: "more police officers", "states", "people". */
const counted = String.raw`(?:(?: (?!(?:${uncounted})\b)(?:\p{L}{1,3}|\p{L}+[^\P{L}s])){0,2} (?!(?:${uncounted})\b)\p{L}{3,}s\b| (?!(?:${uncounted})\b)\p{L}{2,})`;

/** The signals by name, the most telling first. */
export const signalRules = {
  percentage: {
    says: 'a quantity',
    pattern: new RegExp(String.raw`\b${number}(?:\s?%|[ -](?:per ?cent|percent|percentage points?)\b)`, 'iu'),
    needs: '% per percent percentage',
    weight: 2,
  },
  money: {
    says: 'a sum of money',
    pattern: new RegExp(
      String.raw`(?:US|A|C)?[$€£]\s?\d[\d,.]*${scale}|\b${number}${scale} (?:dollars|euros|pounds|crowns|yen|yuan|rupees)\b`,
      'iu',
    ),
    needs: '$# $ £ € dollars euros pounds crowns yen yuan rupees',
    weight: 1.6,
  },
  years: {
    says: 'compares two years',
    pattern: /\b(?:1[89]|20)\d\d\b.*?\b(?:1[89]|20)\d\d\b/u,
    needs: '#',
    weight: 1.2,
  },
  quantity: {
    says: 'a quantity',
    pattern: new RegExp(
      String.raw`\b(?!(?:1[89]|20)\d\d\b|one of )${number}${scale}(?:(?: in| of| out of) (?:every )?${number})?(?:-to-${number})?${counted}|\b(?:thousands|millions|billions|dozens|half|a third|a quarter) of \p{L}+(?:'s? \p{L}+| (?!(?:${uncounted})\b)\p{L}+)?|\b(?!(?:1[89]|20)\d\d\b)\d[\d,.]*\d`,
      'iu',
    ),
    ignores: noQuantity,
    needs:
      '# one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousands millions billions dozens half third quarter',
    weight: 1.3,
  },
  change: {
    says: 'a change',
    pattern:
      /\b(?:rose|risen|fell|fallen|dropped|doubled|tripled|halved|soared|plunged|grew|grown|shrank|declined|surged|jumped|cut|increased|decreased|gained|slumped)\b/u,
    needs:
      'rose risen fell fallen dropped doubled tripled halved soared plunged grew grown shrank declined surged jumped cut increased decreased gained slumped',
    weight: 0.8,
  },
  comparison: {
    says: 'a comparison',
    pattern:
      /\b(?:(?:more|fewer|less|higher|lower|larger|smaller|bigger|faster|slower|better|worse) than|as (?:many|much) as|compared (?:with|to)|twice|\p{L}+ times (?:as|more|the))\b/iu,
    needs: 'than many much compared twice times',
    weight: 0.7,
  },
  superlative: {
    says: 'a record or extreme',
    pattern:
      /\b(?:(?:the|a|its|their) (?:highest|lowest|largest|biggest|smallest|first|last|longest|worst|best|most|least|fastest|only) \p{L}+|record(?:-(?:high|low))?\b)/iu,
    needs: 'highest lowest largest biggest smallest first last longest worst best most least fastest only record',
    weight: 0.6,
  },
  act: {
    says: 'a public act',
    pattern:
      /\b(?:voted|banned|passed|signed|approved|rejected|vetoed|repealed|elected|appointed|resigned|dismissed|fired|arrested|convicted|sentenced|sued|fined|invaded|attacked|killed|bombed|sanctioned|nominated|founded|privatised|privatized)\b/u,
    needs:
      'voted banned passed signed approved rejected vetoed repealed elected appointed resigned dismissed fired arrested convicted sentenced sued fined invaded attacked killed bombed sanctioned nominated founded privatised privatized',
    weight: 0.6,
  },
  cause: {
    says: 'a cause and its effect',
    pattern: /\b(?:because of|due to|caused|causes|led to|leads to|resulted in|results in|thanks to|as a result)\b/iu,
    needs: 'because due caused causes led leads resulted results thanks result',
    weight: 0.5,
  },
  date: {
    says: 'a date',
    pattern:
      /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?(?:1[89]|20)\d\d\b|\b(?:in|since|by|until|from) (?:1[89]|20)\d\d\b/u,
    needs: '#',
    weight: 0.4,
  },
  absolute: {
    says: 'an absolute',
    pattern: /\b(?:never|always|every|all of|none of|no one|nobody|everyone|entire)\b/iu,
    needs: 'never always every all none no nobody everyone entire',
    weight: 0.2,
  },
  question: { says: 'a question', pattern: /\?["”’']?\s*$/u, needs: '?', weight: -2.5 },
  feeling: {
    says: 'first-person feeling',
    pattern:
      /\b(?:I|we)(?:'m| am|'re| are| (?:really|just|also|truly))? (?:feel|felt|think|thought|believe|hope|hoped|love|hate|want|wish|worry|worried|happy|sad|proud|sorry|glad|tired|afraid|grateful|excited|disappointed)\b/iu,
    needs:
      'feel felt think thought believe hope hoped love hate want wish worry worried happy sad proud sorry glad tired afraid grateful excited disappointed',
    weight: -1.5,
  },
  wish: {
    says: 'what ought to be',
    pattern: /\b(?:should|must|ought to|need(?:s)? to|let(?:'s| us))\b/iu,
    needs: 'should must ought need needs let',
    weight: -0.9,
  },
  judgement: {
    says: 'a judgement',
    pattern:
      /\b(?:great|terrible|wonderful|beautiful|awful|amazing|horrible|disgraceful|shameful|tremendous|fantastic|brilliant|stupid|ridiculous|sadly|unfortunately|hopefully)\b/iu,
    needs:
      'great terrible wonderful beautiful awful amazing horrible disgraceful shameful tremendous fantastic brilliant stupid ridiculous sadly unfortunately hopefully',
    weight: -0.7,
  },
  future: {
    says: 'about the future',
    pattern: /\b(?:will|won't|shall|(?:is|are|am) going to|plans? to|'ll)\b/iu,
    needs: "will won't shall going plan plans 'll",
    weight: -0.7,
  },
  maybe: {
    says: 'a possibility',
    pattern: /\b(?:may|might|could|perhaps|possibly|would)\b/u,
    needs: 'may might could perhaps possibly would',
    weight: -0.5,
  },
  courtesy: {
    says: 'courtesy',
    pattern: /^(?:thank(?:s| you)|good (?:evening|morning|afternoon)|welcome|hello|please)\b/iu,
    needs: 'thank thanks good welcome hello please',
    weight: -2.5,
  },
} as const satisfies Record<string, SignalRule>;
export type SignalName = keyof typeof signalRules;

/** A signal found in a statement, worded for people: "a quantity: 12 per cent". */
export interface Signal {
  readonly name: SignalName;
  readonly reason: string;
  readonly weight: number;
}

const names = Object.keys(signalRules) as readonly SignalName[];

function wording(says: string, match: string): string {
  const years = match.match(/\b(?:1[89]|20)\d\d\b/gu) ?? [];
  if (says === 'compares two years') return `${says}: ${years[0]} and ${years.at(-1)}`;
  const words = match.trim().replace(/ (?:for|with|by|from|than|per|as|when|who|that)$/u, '');
  return says === 'a question' ? says : `${says}: ${words}`;
}

const gate = new Gate(names.map((name) => signalRules[name].needs));

function allSignals(plain: string, words: readonly Word[]): readonly (Signal & { readonly match: string })[] {
  const open = gate.open(words);
  return names.flatMap((name, index) => {
    if ((open & (1 << index)) === 0) return [];
    const { says, pattern, ignores, weight }: SignalRule = signalRules[name];
    const looked = ignores === undefined ? plain : plain.replace(ignores, (found) => '·'.repeat(found.length));
    const match = pattern.exec(looked)?.[0];
    return match === undefined ? [] : [{ name, match, reason: wording(says, match), weight }];
  });
}

/** The signals of a statement with plain apostrophes, in the table's order; one whose words begin as an earlier one's do is left out. */
export function signalsOf(plain: string, words: readonly Word[]): readonly Signal[] {
  const all = allSignals(plain, words);
  return all.filter(({ match }, index) => {
    const lead = match.match(/^\S+/u)?.[0] ?? match;
    return !all.slice(0, index).some((earlier) => earlier.match.split(/[\s$€£]+/u).includes(lead));
  });
}
