import { wordSet } from '../../../claims/word-set.ts';
import { classOf, type DomElement } from '../dom.ts';

/** Words in a class or id that hint: not the article. Site-builders' words too common to mean it are left out. */
export const foreignWords: ReadonlySet<string> = wordSet(
  `share sharing shares sharedaddy addthis social socials related recommended recommendation recommendations recirc newsletter newsletters
  subscribe subscription subscriptions signup advert adverts advertisement advertising ads ad promo promos promotion sponsor sponsored
  breadcrumb breadcrumbs comments comment disqus respond cookie cookies consent gdpr paywall outbrain taboola revcontent zergnet trending
  popular sidebar footer pagination pager navigation nav toolbar modal popup overlay tooltip rollover popover hovercard jp-relatedposts
  skiplink skip noprint donotprint dontmiss teaser teasers`,
);

/** Words that hint it only of something short: a long one has the article inside. */
export const labelWords: ReadonlySet<string> = wordSet(
  `caption captions credit credits byline bylines author authors auteur auteurs autor autoren autorin autore autores bio timestamp date dateline pubdate published updated tags tag taglist topics
  keywords print printer meta metadata kicker eyebrow readtime follow cta callout readmore more copyright legal disclaimer correction attribution`,
);

/** Words that name what only a screen reader says, and marks that only an editor of the page needs. */
export const unseenNames: ReadonlySet<string> = wordSet(
  'sr-only visuallyhidden visually-hidden screen-reader-text screenreader mw-editsection',
);

/** The names of elements that were asked for before; no element is called otherwise while its page is read. */
const known = new WeakMap<DomElement, readonly string[]>();

/** The words of an element's class and id: "articleShare-box" has article, share and box. */
export function namesOf(element: DomElement): readonly string[] {
  const before = known.get(element);
  if (before !== undefined) return before;
  const names = `${classOf(element)} ${element.getAttribute('id') ?? ''}`
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  known.set(element, names);
  return names;
}

const pictureName = /^(?:img|image|images|photo|photos|picture|pictures|foto|fotos|bild|bilder)$/;
const captionName =
  /^(?:caption|captions|title|description|desc|legend|legende|text|subtitle|unterschrift|beschreibung|descripcion|didascalia|bildunterschrift|bildtext)$/;
const wholeName = /^(?:bildunterschrift|bildtext|imagecaption|imgcaption|photocaption|fotobeschreibung|cutline)$/;

/** Whether an element's names call it what is said of a picture: "imageDescription", "main-photo-title". */
export function isCaptionNamed(element: DomElement): boolean {
  const names = namesOf(element);
  return (
    names.some((name) => wholeName.test(name)) ||
    (names.some((name) => pictureName.test(name)) && names.some((name) => captionName.test(name)))
  );
}
