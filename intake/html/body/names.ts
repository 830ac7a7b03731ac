import { wordSet } from '../../../claims/word-set.ts';
import type { DomElement } from '../dom.ts';

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
  `caption captions credit credits byline bylines author authors bio timestamp date dateline pubdate published updated tags tag taglist topics
  keywords print printer meta metadata kicker eyebrow readtime follow cta callout readmore more copyright legal disclaimer correction attribution`,
);

/** Words that name what only a screen reader says: a browser shows nothing of it. */
export const unseenNames = '.sr-only, .visuallyhidden, .visually-hidden, .screen-reader-text, .screenreader';

/** The words of an element's class and id: "articleShare-box" has article, share and box. */
export function namesOf(element: DomElement): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
