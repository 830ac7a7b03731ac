import { asksForErrors } from './error-report.ts';
import { labelsOf } from './residue-labels.ts';

type ResidueRule = { readonly name: string; readonly matches: RegExp; readonly longest: number };

/** What may follow a share label: another one, a count, a mark between them. */
const share =
  'share(?: this(?: article| story| post| page)?)?(?: (?:on|via|with) \\w+)?|tweet(?: this)?|email(?: this)?|e-mail|print(?: this)?|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|flipboard|copy(?: the)? link|link copied|save(?: article)?|bookmark|comments?|like|pin it|gift(?: this)? article';

/**
 * Lines that a scraper leaves and no reporter writes. A rule matches a whole line and no line longer
 * than its bound, so that a sentence that begins alike is kept.
 */
const residueRules = [
  { name: 'script comment', matches: /^(?:<)?!--.*$|^.*--\s?>$/, longest: 200 },
  {
    name: 'script',
    matches:
      /^(?:window\.|document\.|googletag\b|gtag\s?\(|dataLayer\b|fbq\s?\(|ga\s?\(|_gaq\b|!?\(?function\s?\(|\$\(|jQuery\b|@media\b|@import\b|\/\/\s?<!\[CDATA\[|\/\/\s?\]\]>).*$/,
    longest: 2000,
  },
  {
    name: 'script',
    matches:
      /^(?=.*\b(?:window|document|googletag|gtag|dataLayer|_?gaq|_paq|_qevents|fbq|pbjs|adsbygoogle|disqus_\w+|jQuery|navigator|s_account|gptAdSlots)\b)(?:var|let|const|\}\)?\s?[;,(]).*$/,
    longest: 2000,
  },
  { name: 'script', matches: /^\}\)?\s?[;,(][\s{}()[\];,]*$/, longest: 40 },
  { name: 'script tag', matches: /^<\/?(?:script|style|noscript|iframe)\b.*$/i, longest: 2000 },
  {
    name: 'shortcode',
    matches:
      /^\[\/?(?:button|caption|embed|gallery|audio|video|playlist|youtube|contact-form|vc_\w+|su_\w+)\b[^\]]*\].*$/i,
    longest: 400,
  },
  { name: 'share', matches: new RegExp(`^(?=.*[a-z])(?:(?:${share}|\\d+)(?:[\\s|·•,/:+]+|$))+$`, 'i'), longest: 120 },
  { name: 'follow', matches: /^follow @?\w[\s\w,&@|/:]*$/i, longest: 100 },
  {
    name: 'newsletter',
    matches:
      /^(?:click here to )?(?:sign up|subscribe|get|join|receive|enter your e-?mail|want (?:more|the latest))\b[^"“”]*\b(?:newsletters?|inbox|mailing list|briefing|e-?mail (?:address|alerts?)|alerts)\b[^"“”]*$/i,
    longest: 200,
  },
  {
    name: 'promotion',
    matches:
      /^(?:[^"“”]*\b(?:sign up|subscribe)\b[^"“”]*\b(?:newsletters?|inbox|free daily|alerts)\b[^"“”]*|(?:get|receive) [^"“”]*\b(?:delivered|access to|subscriptions?)\b[^"“”]*\b(?:click here|offer|code|issues? for|every month|per month|first year)\b[^"“”]*|if you enjoyed this [^"“”]*|(?:download|get) (?:our|the) [\w ]{0,40}\bapp\b[^"“”]*)$/i,
    longest: 320,
  },
  {
    name: 'contact',
    matches:
      /^(?:(?:have|got) a (?:news )?tip\b.*|(?:you can )?(?:contact|email|e-mail|reach|follow) .{0,80}(?:\S+@\S+\.\w+|@\w+|\bon (?:twitter|facebook|instagram|x|bluesky|linkedin|whatsapp)\b).*|.{0,60}\b(?:may|can) be (?:reached|contacted|followed) (?:at|on|via) .{0,80})$/i,
    longest: 260,
  },
  {
    name: 'subscribe',
    matches:
      /^(?:subscribe|sign up|log in|sign in|register)(?: (?:now|today|here|free|to continue(?: reading)?))*[.!]?$/i,
    longest: 80,
  },
  {
    name: 'read more',
    matches:
      /^[([«»→>*\s]*(?:(?:read|see|find|view|continue|keep)(?: reading)?(?: the)? (?:rest|more|full (?:story|article|report|text)|original(?: article| story)?|also|next|reading)\b(?: here| of (?:this|the) (?:article|story)| at| on| about)?)[^.!?"“”]*[.!?…»→>)\]]*$/i,
    longest: 160,
  },
  {
    name: 'read more',
    matches:
      /^[([«»→>*\s]*(?:click|tap|go) here (?:to|for) (?:read|see|view|watch|more)\b(?: [^\s.!?"“”]{1,40}){0,10}[\s.!?…»→>)\]]*$/i,
    longest: 160,
  },
  {
    name: 'related',
    matches:
      /^(?:read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|story|content|topics?|posts?))?|more (?:on this|from|stories|like this)|recommended(?: for you)?|you may (?:also )?like|trending(?: now)?|most (?:read|popular|viewed)|editor['’]s picks?|don['’]t miss|watch(?: (?:now|more|live))?|listen(?: (?:now|to this article))?)\s*(?:[:|–—>»→-].*|here)?$/i,
    longest: 200,
  },
  {
    name: 'advertisement',
    matches:
      /^[[(—–\s-]*(?:advert(?:isement)?s?|ads?|advertising|sponsored(?: content| by .+)?|promoted|paid (?:content|post)|(?:story|article) continues (?:below|after)(?: (?:this )?(?:the )?(?:advertisement|ad|promotion))?|continue reading below|scroll (?:down )?to continue(?: reading)?|skip (?:to main content|advertisement|ad)|loading(?: ad|\.\.\.|…)?)[\])—–\s.-]*$/i,
    longest: 80,
  },
  {
    name: 'cookies',
    matches:
      /^(?:(?:we|(?:this|our) (?:web)?sites?)(?: and our partners)? uses? (?:\w+ )?cookies\b.*|by (?:continuing|using) .{0,60}\bcookies\b.*|(?:accept|reject|manage)(?: all)? cookies|(?:privacy|cookie) (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions))$/i,
    longest: 300,
  },
  {
    name: 'cookies',
    matches:
      /^(?:wir (?:verwenden|nutzen|setzen)|nous utilisons|(?:nosotros )?(?:utilizamos|usamos)|(?:noi )?utilizziamo|(?:wij|we) gebruiken|używamy|vi (?:använder|bruker|bruger)) (?:(?:auf|sur|en|su|op) \S{1,20} \S{1,20} |(?:auch |des |de |las |os |i |plików )?(?:eigene |technische )?)cookies?\b[^"“”„»«]*$/i,
    longest: 300,
  },
  {
    name: 'cookies',
    matches:
      /^(?=.*\b(?:cookies?|datenschutzerklärung)\b)(?=.*\b(?:weitere nutzung|nutzung (?:der|dieser|unserer) (?:seite|website|webseite|dienste|angebote)|laden des \w+|continu\w+ (?:la|votre|tu|su|to|a) |poursuivant|navegando|navigando|gebruik van deze)\b)(?=.*\b(?:akzeptieren|stimm\w+|zustimm\w+|einverstanden|acept\w+|accept\w+|aceit\w+|accett\w+|akkoord|agree)\b)[^"“”„»«]*$/i,
    longest: 300,
  },
  {
    name: 'embed',
    matches:
      /^(?:klicken sie (?:auf den|unten|hier)[^"“”„]{0,60}um (?:den|das|die) [^"“”„]{1,40} (?:nach)?zu?\s?laden|(?:zum|um den) (?:anzeigen|inhalt)[^"“”„]{0,60}(?:cookies|datenschutz)[^"“”„]{0,80}|(?:inhalt|video|karte|beitrag) (?:entsperren|laden)[^"“”„]{0,80}|click (?:here |the button )?to (?:load|show) (?:the |this )?(?:content|video|map|tweet|post)[^"“”]{0,60})[.!]?$/i,
    longest: 200,
  },
  {
    name: 'embed',
    matches:
      /^https?:\/\/(?:www\.|m\.)?(?:instagram\.com\/(?:p|reel|tv)|twitter\.com\/\w+\/status|x\.com\/\w+\/status|facebook\.com\/\w[\w.]*\/(?:posts|videos)|tiktok\.com\/@[\w.]+\/video|youtu\.be|youtube\.com\/watch)[/?]\S*$/i,
    longest: 200,
  },
  {
    name: 'filed',
    matches:
      /^(?:this (?:entry|post) was (?:posted|published|written) (?:in|on|by)\b[^"“”]*|(?=.*\brss\b)(?=.*\b(?:pings?|trackbacks?|responses?|antworten|kommentare|réponses|commentaires|respuestas|comentarios|respostas|comentários|risposte|commenti|reacties|svar|kommentarer|komentarz\w*|odpowiedzi)\b)[^"“”„»«]*)$/i,
    longest: 320,
  },
  {
    name: 'script missing',
    matches:
      /^(?:please )?(?:enable|turn on|activate) javascript\b.*$|^your browser (?:does not|doesn['’]t) support\b.*$/i,
    longest: 200,
  },
  {
    name: 'rights',
    matches:
      /^(?:(?:©|\(c\)|copyright\b).{0,8}\d{4}\b.*|.*©\s?(?:19|20)\d{2}\b.*|(?:.{0,80}\b)?all rights reserved\.?)$/i,
    longest: 250,
  },
  {
    name: 'credit',
    matches:
      /^[([]?(?:(?:image |photo |picture |video |featured image |cover )?(?:source|credits?|courtesy)|photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|file photo)(?: (?:by|from|of|via|courtesy(?: of)?))?\s?[:|]\s?[^.!?]{1,120}[.)\]]?$/i,
    longest: 160,
  },
  {
    name: 'credit',
    matches: /^[([]?(?:photos?|images?|illustrations?|pictures?) by [^.!?:“”"]{2,280}[)\]]?$/i,
    longest: 300,
  },
  { name: 'credit', matches: /^©\s?(?:[^.!?:“”"]|\.(?=\S)){2,140}$/, longest: 150 },
  {
    name: 'embed',
    matches:
      /^(?:empfohlener (?:redaktioneller )?inhalt|extern(?:e|er|en|es) (?:inhalte?|medieninhalte?)(?: (?:an|ein)?zeigen| laden| aktivieren)?|(?:recommended|external) (?:editorial )?content|(?:show|load) external content|contenu externe|contenuto esterno|contenido externo|conteúdo externo)\.?$/i,
    longest: 80,
  },
  {
    name: 'affiliate',
    matches:
      /^(?=.*\baffiliate)(?=.*\b(?:links?|partners?)\b)(?=.*\b(?:commissions?|earn|provision(?:en)?|verdienen|erhalten|rémunération|comisi[oó]n|comissão|commissione)\b)[^"“”„»«]*$/i,
    longest: 500,
  },
  {
    name: 'agency credit',
    matches:
      /^[([]?(?:(?:photo|image|picture)s? (?:by|from|via|courtesy of) )?[\w .,’'&/-]{0,60}(?:\/|via |\| ?)(?:getty(?: images)?|ap(?: photo)?|reuters|afp|epa|shutterstock|istock|bloomberg|file photo|pti|ani|xinhua|alamy|unsplash)[)\]]?$/i,
    longest: 120,
  },
  {
    name: 'rating',
    matches:
      /^(?:gd star rating\b.*|.{0,160}\b\d{1,2}(?:[.,]\d{1,2})? (?:out of|von|sur|de) (?:5|10) (?:stars? )?(?:based on|bei|basierend auf|sur|con) \d{1,6} (?:ratings?|votes?|bewertungen|stimmen|votos|avis)\b.{0,20}|\d(?:[.,]\d{1,2})? (?:from|aus|sur|de) \d{1,6} (?:votes?|ratings?|reviews?|bewertungen|stimmen|avis|votos)\b.{0,20}|(?:rate|bewerte) (?:this|diesen) (?:article|post|story|artikel|beitrag)\b.{0,40})$/i,
    longest: 240,
  },
  {
    name: 'share',
    matches:
      /^(?:[^\n]{0,300}\bclick to tweet|(?:tried|made|cooked|baked|loved?) (?:this|the) recipe\?|sharing is caring\b|(?:please )?(?:spare [\w ]{1,20} to |take [\w ]{1,20} to )?(?:leave (?:us |me )?(?:a |your )?)?comments? (?:down )?below\b|(?:like|find|join) us on (?:facebook|instagram|twitter|x|linkedin)\b)[^"“”]*$/i,
    longest: 320,
  },
  {
    name: 'newsletter',
    matches:
      /^[^"“”]{0,120}\b(?:keep up with|stay (?:informed|up to date|ahead|on top|in the know)|catch up|never miss)\b[^"“”]{0,100}\bnewsletters?\b[^"“”]{0,20}$/i,
    longest: 240,
  },
  {
    name: 'filed',
    matches:
      /^(?:(?:news|post|article|release|publi\w{1,8}) ?)?(?:date|datum|fecha|data)\s?:\s[\d\p{L}./,\s-]{6,40}\s(?:categor(?:y|ies)|kategorien?|catégories?|categorías?|categorias?|section|rubrik)\s?:.{1,60}$/iu,
    longest: 160,
  },
  {
    name: 'filed',
    matches: /^a version of this (?:article|story) (?:appears?|appeared|was published|ran) (?:in|on) .*$/i,
    longest: 260,
  },
  {
    name: 'promotion',
    matches:
      /^(?:[^"“”]{0,120}\bjoin us on (?:whatsapp|telegram|facebook)|our (?:community )?members are treated to special offers\b[^"“”]{0,260}|jetzt hier klicken[^"“”„]{0,80}|[^"“”„]{0,80}\beinfach hier klicken\b[^"“”„]{0,80}\b(?:registrieren|anmelden|abonnieren))[.!]?$/i,
    longest: 320,
  },
  {
    name: 'download',
    matches: /^(?:(?:pdf|docx?|zip|jpe?g|mp3)[\s,|(]{0,3})?\d{1,4}(?:[.,]\d{1,2})?\s?(?:kb|mb|gb|ko|mo)\)?$/i,
    longest: 30,
  },
  {
    name: 'gallery',
    matches:
      /^(?:show all \d{1,3}|\[?(?:gallery|image|video|photo) \d{1,3} here\]?|ende der gall?erie|end of (?:the )?gallery|fin de la (?:galerie|galería)|fine della galleria|fim da galeria)\.?$/i,
    longest: 40,
  },
  { name: 'breadcrumb', matches: /^home(?:\s?[>»›/|]\s?[\w &'’-]{1,30}){1,5}$/i, longest: 120 },
  {
    name: 'reading time',
    matches: /^(?:\d{1,3}[\s-]?min(?:ute)?s? (?:read|listen|watch)|reading time:? .{1,20})$/i,
    longest: 40,
  },
  {
    name: 'top',
    matches:
      /^(?:back to (?:the )?top|top of page|go to homepage|previous(?: article| post)?|next(?: article| post)?|menu|search|navigation|tags?:.*|topics?:.*|filed under:?.*|categories:.*)$/i,
    longest: 160,
  },
  {
    name: 'related',
    matches: new RegExp(
      `^[\\[(«»→>*▶►•+\\s-]*(?:${labelsOf('related')})(?:\\s*[:：|–—>»→▶►-].*|[…. ]{0,4}|\\s[^.。]{1,150})$`,
      'iu',
    ),
    longest: 200,
  },
  { name: 'read more', matches: wholeLabel('more'), longest: 60 },
  {
    name: 'support',
    matches: new RegExp(`^[«»→>*▶►•+\\s¿¡-]*(?:${labelsOf('support')})[^"“”„]*$`, 'iu'),
    longest: 320,
  },
  { name: 'subscribe', matches: wholeLabel('subscribe'), longest: 120 },
  { name: 'share', matches: wholeLabel('share'), longest: 60 },
  { name: 'advertisement', matches: wholeLabel('advertisement'), longest: 60 },
  { name: 'comments', matches: wholeLabel('comments'), longest: 60 },
  { name: 'top', matches: new RegExp(`^(?:${labelsOf('around')})(?:\\s*[:：].{0,140})?$`, 'iu'), longest: 160 },
  {
    name: 'credit',
    matches: new RegExp(`^[[(]?(?:${labelsOf('credit')})\\s?[:：/|]\\s?[^.!?。]{1,120}[.)\\]]?$`, 'iu'),
    longest: 140,
  },
] as const satisfies readonly ResidueRule[];

/** A line that is a label and nothing else, with the marks that pages put around it. */
function wholeLabel(kind: Parameters<typeof labelsOf>[0]): RegExp {
  return new RegExp(`^[\\[(«»→>*▶►•+\\s-]*(?:${labelsOf(kind)})[\\s.…!:：»→>▶►)\\]]*$`, 'iu');
}

type ResidueName = (typeof residueRules)[number]['name'] | 'error report';

/** The name of the rule that makes a line scraper's residue, or null for a line of the article. */
export function residueOf(line: string): ResidueName | null {
  const trimmed = line.trim().replaceAll('İ', 'i');
  if (trimmed === '') return null;
  const rule = residueRules.find((candidate) => matches(candidate, trimmed));
  return rule?.name ?? (asksForErrors(trimmed) ? 'error report' : null);
}

/** Whether a line is residue of one of some kinds: their rules are asked first, the others only of what these match. */
export function isResidueOf(line: string, kinds: ReadonlySet<string>): boolean {
  const trimmed = line.trim().replaceAll('İ', 'i');
  if (!residueRules.some((rule) => kinds.has(rule.name) && matches(rule, trimmed))) return false;
  const kind = residueOf(line);
  return kind !== null && kinds.has(kind);
}

function matches(rule: ResidueRule, trimmed: string): boolean {
  return trimmed.length <= rule.longest && rule.matches.test(trimmed);
}

/** An invitation to the rest of the article, left at the end of a paragraph by a feed or an aggregator. */
const trailing =
  /(?<=[.!?…”"’)\]])\s*[([]?(?:read|see|continue reading|view)(?: the)? (?:rest|more|full (?:story|article|report)|original article)(?: (?:here|of (?:this|the) (?:article|story)|on .{1,40}))?[.\s→»…)\]]*$/i;

/** An invitation is looked for in so many units at a paragraph's end. */
const longestInvitation = 200;

/** A paragraph without the invitation that ends it. */
export function withoutInvitation(paragraph: string): string {
  const from = paragraph.length - longestInvitation;
  return from <= 0
    ? paragraph.replace(trailing, '')
    : paragraph.slice(0, from) + paragraph.slice(from).replace(trailing, '');
}
