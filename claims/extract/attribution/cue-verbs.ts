import { type CueClass, cueClasses } from '../../grounds.ts';

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Base forms of the verbs that report, by class; the order of classes decides where a verb has two. */
export const cueVerbs = {
  speech: words(
    'say tell add ask write note state argue claim report announce explain warn suggest insist tweet declare assert ' +
      'acknowledge admit concede confirm deny reply respond recall remark observe comment contend maintain allege stress ' +
      'emphasize emphasise reiterate caution joke quip boast brag lament complain testify disclose reveal mention recount ' +
      'describe predict speculate estimate conclude indicate imply hint repeat continue exclaim shout retort counter ' +
      'mutter whisper cry yell inform assure remind advise proclaim opine muse chide post charge relate retweet elaborate ' +
      'clarify outline reckon forecast posit surmise interject volunteer caption read agree disagree cite quote reaffirm',
  ),
  belief: words(
    'think believe feel hope fear expect doubt assume suspect know understand consider worry wonder imagine realize ' +
      'realise recognize recognise find learn regard foresee envision guess conclude',
  ),
  intention: words(
    'vow pledge promise threaten plan intend want refuse decline agree seek offer swear propose aim decide demand order',
  ),
  judgement: words(
    'criticize criticise praise accuse blame condemn denounce urge call slam blast dismiss reject attack defend support ' +
      'oppose endorse back welcome hail tout mock question decry deride rebuke applaud credit thank congratulate ' +
      'lambast lambaste disavow refute dispute demand label dub brand express discuss address request recommend ' +
      'encourage invite apologize apologise characterize characterise portray slate champion commend castigate',
  ),
  showing: words('show indicate suggest find reveal detail document list reflect demonstrate feature'),
} as const satisfies Record<CueClass, readonly string[]>;

const classes: ReadonlyMap<string, CueClass> = new Map(
  cueClasses.toReversed().flatMap((kind) => cueVerbs[kind].map((verb) => [verb, kind] as const)),
);

/** The class of a reporting verb by its base form; undefined for other verbs. */
export function cueClassOf(lemma: string): CueClass | undefined {
  return classes.get(lemma);
}

/** Reporting verbs whose object is the person spoken to, before what is said. */
export const addressing: ReadonlySet<string> = new Set(
  words('tell inform assure remind advise ask warn urge promise caution notify order encourage invite request'),
);

/** Nouns that stand for what somebody says, holds or wants. */
export const cueNouns: ReadonlySet<string> = new Set(
  words(
    'claim statement allegation assertion suggestion argument belief view opinion announcement report warning promise ' +
      'pledge accusation charge complaint demand denial hope fear insistence contention prediction threat vow call ' +
      'criticism proposal plan concern comment remark notion idea rumor rumour',
  ),
);
