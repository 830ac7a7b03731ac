import { cut } from '../../../claims/cut.ts';

/**
 * What legal notices and requests for consent say and a report seldom says twice in a paragraph. Several of a
 * list in one paragraph make it a notice; one of them may be news.
 */
const phrases: readonly RegExp[] = [
  // English
  /\bcookies?\b/i,
  /\bpersonal (?:data|information)\b/i,
  /\b(?:our|\d+) (?:partners|vendors)\b/i,
  /\bunique identifiers?\b/i,
  /\blegitimate interests?\b/i,
  /\bconsent\b/i,
  /\bprivacy (?:policy|notice|settings|manager|choices)\b/i,
  /\b(?:on|from) your device\b/i,
  /\bpersonali[sz]ed (?:ads|advertising|content)\b/i,
  /\baudience (?:research|reach|measurement)\b|\bcontent performance\b/i,
  /\bterms (?:of (?:use|service)|and conditions)\b/i,
  /\ball rights reserved\b|\bregistered trade ?marks?\b|\btrade ?marks? of\b/i,
  /\bnot intended (?:as|to be) a substitute\b|\bfor informational purposes only\b|\bdoes not constitute\b/i,
  /\b(?:published|contained|provided) on this (?:web)?site\b|\bwithout (?:prior )?(?:written )?permission\b/i,
  /\bconsult(?:ing)?(?: with)? (?:a|your) (?:\w+ )?(?:professional|doctor|physician|advis[eo]r|lawyer)\b/i,
  /\bsubject to copyright\b|\bmay not be (?:published|broadcast|reproduced|rewritten|redistributed)\b/i,
  // German
  /\beinwilligung\b|\bzustimmung\b|\bzustimmen\b/i,
  /\bdatenschutz(?:erklärung|einstellungen|hinweise?)?\b/i,
  /\bpersonenbezogenen? daten\b/i,
  /\bberechtigten? interesses?\b/i,
  /\bwiderrufen\b|\balle rechte vorbehalten\b|\bimpressum\b|\bnutzungsbedingungen\b/i,
  /\b(?:unsere|\d+) partner\b|\bauf (?:ihrem|deinem) gerät\b/i,
  // French
  /\bconsentements?\b/i,
  /\bdonnées (?:personnelles|à caractère personnel)\b/i,
  /\b(?:nos|\d+) partenaires\b|\bsur votre (?:appareil|terminal)\b/i,
  /\bpolitique de confidentialité\b|\bmentions légales\b|\btous droits réservés\b|\bintérêts? légitimes?\b/i,
  // Spanish, Portuguese, Italian
  /\bconsentimi?ento\b|\bconsenso\b|\bconsentir\b/i,
  /\bdatos personales\b|\bdados pessoais\b|\bdati personali\b/i,
  /\b(?:nuestros|nossos|nostri|\d+) (?:socios|parceiros|partner)\b/i,
  /\bpolítica de privaci?dade?\b|\baviso legal\b|\binformativa sulla privacy\b|\binter[eé]s leg[ií]timo\b|\binteresse legittimo\b/i,
  /\btodos los derechos reservados\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b/i,
  // Dutch, Polish, Turkish
  /\btoestemming\b|\bpersoonsgegevens\b|\bprivacybeleid\b|\bonze partners\b/i,
  /\bpliki cookies\b|\bdanych osobowych\b|\bpolityk[aię] prywatności\b|\bnasi partnerzy\b/i,
  /\bçerez(?:ler)?\b|\bkişisel veri/i,
];

/** Any of them, looked for at once: most paragraphs have none. */
const anyPhrase = new RegExp(phrases.map(({ source }) => source).join('|'), 'i');

/** More of them in a paragraph are a notice's. */
const few = 2;

/** The longest paragraph that is looked at whole. */
const longest = 4000;

/** Whether a paragraph is a legal notice or asks for consent. */
export function isNotice(text: string): boolean {
  const shown = cut(text, longest);
  if (!anyPhrase.test(shown)) return false;
  let said = 0;
  for (const phrase of phrases) {
    if (phrase.test(shown)) said++;
    if (said > few) return true;
  }
  return false;
}

/** Tells notices, each text looked at once: a page's paragraphs are asked about several times. */
export function noticeTeller(): (text: string) => boolean {
  const told = new Map<string, boolean>();
  return (text) => {
    const before = told.get(text);
    if (before !== undefined) return before;
    const is = isNotice(text);
    told.set(text, is);
    return is;
  };
}
