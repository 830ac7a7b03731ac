import { wordSet } from '../../../word-set.ts';
import type { DivisionHabits } from '../../division-habits.ts';

/** How English sentences are divided. */
export const englishDivision: DivisionHabits = {
  passive: wordSet('is are was were be been being'),
  denying: wordSet("not n't never no nobody hardly neither"),
  placing: wordSet('since in on during between at by until throughout under'),
  beforeEvent: 'after',
  measuring: wordSet(
    `only shortly soon long just until not never even immediately minutes hours days weeks months years day week month
    year hour decades and or but than`,
  ),
  pointingOut: wordSet('it this that these those they'),
  supposing: wordSet('if unless whether would could may might will'),
  definite: wordSet('the this its their his her'),
  beforeTime: wordSet('this last in on'),
  ofOne: wordSet('is was has does'),
  ofEither: wordSet(
    `people men women children police media data youth majority staff public crew team group family couple pair party
    council government committee board series`,
  ),
  beforeNoun: wordSet('his their its our your my the a an'),
  hanging: wordSet(
    'after before because although though while whereas unless if when until as since that which who whose whom',
  ),
  aloneAsSubject: wordSet('it he she they we i'),
  legalForms: wordSet('inc inc. ltd ltd. llc plc corp corp. co co. gmbh jr. sr.'),
  nobody: wordSet('which that who whom whose'),
  beforePlace: wordSet('in at on near'),
  beforeAgent: 'by',
  addressing: wordSet('tell inform assure remind warn promise'),
  subjects: wordSet('he she they we it i you'),
  ofNamedThings: wordSet(
    `state country nation kingdom republic island city town village suburb district county region province territory port
    capital river mountain unit body trust bank chain maker manufacturer producer supplier giant start-up startup
    subsidiary airline retailer developer publisher club school college hospital charity currency app drug vaccine virus
    website platform brand programme program film novel play ship vessel organ arm branch militia movement think-tank`,
  ),
  ofPersons: wordSet(
    `student resident agent patient parent correspondent president friend son daughter wife husband widow brother chief
    candidate nominee advocate expert critic ally aide veteran star hero native graduate opponent mp economist scientist
    consultant accountant assistant architect guide nurse`,
  ),
  ofOffice: wordSet('of at for in to with'),
  former: { words: wordSet('former ex-'), article: 'a' },
  having: {
    participle: 'having',
    past: { singular: 'had', plural: 'had' },
    present: { singular: 'has', plural: 'have' },
  },
  openingDeeds: wordSet(
    `born based founded played elected appointed educated built launched established created owned headquartered formed
    published released directed written produced nominated`,
  ),
  countedEvents: wordSet('deaths cases injuries arrests infections casualties fatalities'),
  accompanying: 'with',
  stateWords: wordSet('dead worth missing homeless jobless'),
};
