import { wordSet } from '../../word-set.ts';
import type { NameHabits } from '../language.ts';

/** Titles that stand before a person's name, lower case without full stop; no part of the name itself. */
const personTitles = wordSet(
  'mr mrs ms miss mx dr sir dame lord lady president vice prime minister chancellor secretary senator sen rep ' +
    'representative congressman congresswoman gov governor mayor councillor councilman judge justice general gen ' +
    'colonel col captain capt lieutenant lt sergeant sgt major maj admiral professor prof king queen prince princess ' +
    'pope archbishop bishop cardinal rev reverend chairman chairwoman chair director chief ceo supreme leader ' +
    'ambassador spokesman spokeswoman spokesperson commissioner attorney former billionaire foreign finance premier first ' +
    'speaker candidate nominee author officer detective inspector sheriff deputy executive republican democrat ' +
    'democratic independent conservative labour director-general us u.s reporter correspondent editor columnist analyst ' +
    'historian economist activist lawyer lieutenant vice-president undersecretary trooper firefighter coach captain ' +
    'rep-elect congressperson assemblyman assemblywoman alderman baroness baron duke duchess rabbi imam pastor sister',
);

/** Last or first words that only an organisation's name has. */
const organisationWords = wordSet(
  'agency ministry department party university college institute school inc corp co ltd llc plc company corporation ' +
    'group committee commission council court bank board bureau office service association union federation league ' +
    'foundation fund trust center centre church hospital times post news journal tribune herald gazette guardian ' +
    'press radio television tv network magazine senate congress parliament house administration campaign police army ' +
    'navy force forces nations organization organisation society alliance coalition conference government embassy ' +
    'authority assembly treasury pentagon kremlin team club laboratory observatory museum works airlines motors ' +
    'al-qaeda al-qaida al-jazeera al-shabab al-shabaab al-nusra',
);

/** Small words that may stand within a name: "Bank of England", "House of Commons". */
const linkWords = wordSet('of the for and & de la von van der bin al');

/** Days, months and nationalities are capital words that name nobody. */
const neverNames = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december i mr mrs ms dear',
);

/** Common given names of women, for he and she. */
const womensNames = wordSet(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
    'kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia ' +
    'kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn ' +
    'janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn ' +
    'judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice ' +
    'jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana ' +
    'natalie brittany charlotte marie kayla alexis lori hillary ivanka melania chelsea kellyanne nikki angela theresa ' +
    'ursula jill kamala michelle tulsi elena sonia ruth claire kate jane ellen fiona priya fatima aisha ingrid lucy',
);

/** Common given names of men, for he and she. */
const mensNames = wordSet(
  'james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark ' +
    'donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary ' +
    'nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond ' +
    'jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy ' +
    'christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce ' +
    'gabriel joe logan alan juan albert willie elijah wayne randy vincent mike jim tom bob bill tim steve dan barack ' +
    'mitt bernie ted marco rudy newt paul chris ben rick rand vladimir josh tony greg jeff ron ken don harry boris ' +
    'emmanuel narendra xi joe hans omar ahmed ali mohammed muhammad ian simon colin graham neil stuart nigel',
);

/** Countries and capitals, which speak as bodies. */
const places = wordSet(
  'america britain england scotland wales ireland france germany italy spain portugal greece turkey russia ukraine ' +
    'poland hungary sweden norway finland denmark china japan india pakistan iran iraq israel syria egypt libya kenya ' +
    'nigeria canada mexico brazil argentina chile australia korea taiwan washington london paris berlin moscow beijing ' +
    'tokyo seoul pyongyang tehran brussels kyiv kiev ankara delhi us u.s uk u.k eu e.u un u.n usa dprk nato states kingdom ' +
    'zealand africa arabia alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho ' +
    'illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
    'montana nebraska nevada hampshire ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming york jersey carolina dakota rico ' +
    'switzerland austria belgium netherlands denmark iceland romania bulgaria serbia croatia slovakia slovenia albania ' +
    'estonia latvia lithuania belarus afghanistan iraq lebanon yemen qatar kuwait bahrain oman tunisia morocco algeria ' +
    'sudan somalia ethiopia ghana uganda rwanda zimbabwe zambia tanzania venezuela colombia ecuador bolivia peru ' +
    'uruguay paraguay cuba haiti panama honduras guatemala nicaragua vietnam thailand indonesia malaysia singapore ' +
    'philippines myanmar bangladesh nepal mongolia',
);

/** Titles that only women bear, and only men. */
const womensTitles = wordSet('mrs ms miss dame lady queen princess congresswoman spokeswoman chairwoman');
const mensTitles = wordSet('mr sir lord king prince congressman spokesman chairman pope');

/** Nouns for what is written, shown or filed, which speaks as a document. */
const documentNouns = wordSet(
  'statement report letter memo document tweet email article poll survey study post essay op-ed editorial story lawsuit ' +
    'complaint filing ruling transcript ad video book paper release data figure',
);

/** Nouns for bodies of people. */
const neverSpeak = wordSet(
  `minute hour day week month year decade time moment case house home clothing drug car train plane street road
  weather percent rate price place way thing matter forty thirties forties fifties night morning
  evening afternoon weekend half-hour inch mile bed room door phone goal aim purpose change option step part kind sort
  difference difficulty identity location content`,
);
const bodyNouns = wordSet(
  'agency ministry department company party government group committee commission council court bank board bureau ' +
    'office union association foundation university institute newspaper network magazine campaign administration ' +
    'organisation organization firm charity outlet broadcaster regulator police team media press',
);

/** How English names people and bodies. */
export const englishNames: NameHabits = {
  personTitles,
  womensTitles,
  mensTitles,
  womensNames,
  mensNames,
  organisationWords,
  linkWords,
  neverNames,
  places,
  placeWords: wordSet(
    'bay street road avenue island islands river valley beach harbour harbor airport station square stadium county city town village district province ocean sea mountain mountains',
  ),
  documentNouns,
  neverSpeak,
  bodyNouns,
  offices: wordSet(
    'mayor governor president premier chancellor commissioner chairman chairwoman director speaker sheriff coroner bishop ' +
      'archbishop rector headmaster headmistress treasurer ombudsman comptroller superintendent',
  ),
  lessThanRole: wordSet(
    'former ex deputy vice assistant associate acting interim late then incoming outgoing shadow past previous junior',
  ),
  informants: wordSet('source official witness friend neighbour neighbor spokesperson chief judge'),
  memberships: /(?:[a-z](?:an|ish|ese)|Catholic|Jew|Muslim|Hindu|Sikh|Democrat|Independent|Conservative)s?$/,
  notNames: /^(?:the|end|students?|staff|anonymous|editors?|members?|enclosures?|encl|cc|ps|notes?|all|everyone)$/i,
  knownShortForms: wordSet('US U.S. USA UK U.K. EU UN NATO FBI CIA BBC'),
  particles: /^(?:de|la|le|van|von|der|den|di|da|dos|del|bin|al|el|ter)$/i,
  family: /^(?:al-|O['’]|Mc|Mac(?=\p{Lu}))\p{Lu}/iu,
  inCapitals: /^(?:Mc|Mac)?\p{Lu}[\p{Lu}.'’-]+$/u,
  placeTie: 'of',
  ties: wordSet('of the'),
  looseLinks: wordSet('and the for'),
  countries: /^(?:US|U\.S\.?)$/,
  article: /^(?:the|an?)\s+/i,
  opening: /^(?:of )?(?:the )?/iu,
  partial: /^(?:Many|Some|Most|All|This|That|Other)\b/u,
};
