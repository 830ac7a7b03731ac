import type { DomDocument, DomElement } from '../dom.ts';
import { measureTree } from './measure.ts';

/** Elements that no reader reads. */
const UNREAD_ELEMENTS = 'script, style, noscript, template, iframe, object, embed, svg';

/** Elements that hold no sentence of an article. */
const FOREIGN_ELEMENTS =
  'canvas, button, select, input, textarea, audio, video, nav, dialog, menu, figcaption, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [aria-hidden=true], [hidden]';

/** Words in a class or id that say: not the article. Site-builders' words too common to mean it are left out. */
const foreignWords: ReadonlySet<string> = new Set(
  (
    'share sharing shares sharedaddy addthis social socials related recommended recommendation recommendations recirc newsletter newsletters ' +
    'subscribe subscription subscriptions signup advert adverts advertisement advertising ads ad promo promos promotion sponsor sponsored ' +
    'breadcrumb breadcrumbs comments comment disqus respond cookie cookies consent gdpr paywall outbrain taboola revcontent zergnet trending ' +
    'popular sidebar footer pagination pager navigation nav toolbar modal popup overlay tooltip rollover popover hovercard jp-relatedposts ' +
    'skiplink skip sr-only visuallyhidden screenreader noprint donotprint dontmiss'
  ).split(' '),
);

/** Words that say it only of something short: a long one has the article inside. */
const labelWords: ReadonlySet<string> = new Set(
  (
    'caption captions credit credits byline bylines author authors bio timestamp date dateline pubdate published updated tags tag taglist topics ' +
    'keywords print printer meta metadata kicker eyebrow readtime follow cta callout readmore more copyright legal disclaimer correction attribution'
  ).split(' '),
);

/** A larger share of the page's text is never dropped: some pages are one form, or hidden until a script shows them. */
const LARGEST_SHARE = 0.25;
const LONGEST_LABEL = 340;

/** Takes out of a page what its own markup says is not the article. */
export function clearPage(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(UNREAD_ELEMENTS)]) element.remove();
  const measures = measureTree(document.body);
  const whole = measures.get(document.body) ?? { text: 0, prose: 0 };
  const most = whole.text * LARGEST_SHARE;
  const drop = (element: DomElement, longest: number) => {
    const { text, prose } = measures.get(element) ?? whole;
    if (text <= longest && prose <= whole.prose * LARGEST_SHARE) element.remove();
  };
  for (const element of [...document.querySelectorAll(FOREIGN_ELEMENTS)]) drop(element, most);
  for (const element of [...document.querySelectorAll('body [class], body [id]')]) {
    const words = namesOf(element);
    const foreign = words.some((word) => foreignWords.has(word));
    if (foreign && words.includes('social') && keptPosts(element)) continue;
    if (foreign) drop(element, most);
    else if (words.some((word) => labelWords.has(word))) drop(element, Math.min(LONGEST_LABEL, most));
  }
}

/** An embed is named "social" too, and is a quotation: what it quotes takes its place. */
function keptPosts(element: DomElement): boolean {
  const posts = [...element.querySelectorAll('blockquote')];
  if (posts.length > 0) element.replaceWith(...posts);
  return posts.length > 0;
}

/** The words of an element's class and id: "articleShare-box" has article, share and box. */
function namesOf(element: DomElement): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
