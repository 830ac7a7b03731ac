import { textAt } from '../node-fields.ts';
import { dayMs, isDate, isLanguageTag, isOwn, isWeb, nodesAt, type Outgoing, type Rule, says } from './rule.ts';

const corrections = (outgoing: Outgoing) => nodesAt(outgoing, 'correction');

/** What is asked of the page, the desk and its corrections. */
export const ofDesk: readonly Rule[] = [
  {
    id: 'url-given',
    source: 'Google',
    broken: ({ review }) => says(!isWeb(textAt(review, 'url') ?? ''), 'it has no address of its own'),
  },
  {
    id: 'url-own-site',
    source: 'Google',
    broken: ({ review, publishing }) =>
      says(!isOwn(textAt(review, 'url'), publishing), 'its address is not on the desk’s site'),
  },
  {
    id: 'url-own-page',
    source: 'Google',
    broken: ({ review }) => {
      const url = textAt(review, 'url') ?? '';
      return says(
        URL.canParse(url) && new URL(url).pathname.split('/').filter(Boolean).length < 2,
        'its address is a list, not a page of its own',
      );
    },
  },
  {
    id: 'review-date',
    source: 'Google',
    broken: ({ review }) => says(!isDate(textAt(review, 'datePublished')), 'it does not say when it was published'),
  },
  {
    id: 'review-not-in-future',
    source: 'Google',
    broken: ({ review, now }) =>
      says(Date.parse(textAt(review, 'datePublished') ?? '') > now.getTime() + dayMs, 'it is dated in the future'),
  },
  {
    id: 'modified-after-published',
    source: 'schema.org',
    broken: ({ review }) =>
      says(
        Date.parse(textAt(review, 'dateModified') ?? '') < Date.parse(textAt(review, 'datePublished') ?? ''),
        'it was changed before it was published',
      ),
  },
  {
    id: 'review-language',
    source: 'schema.org',
    broken: ({ review }) =>
      says(!isLanguageTag(textAt(review, 'inLanguage') ?? ''), 'it does not say in which language it is'),
  },
  {
    id: 'author-given',
    source: 'Google',
    broken: ({ review }) => says(textAt(review, 'author.name') === null, 'it does not say which desk checked'),
  },
  {
    id: 'author-address',
    source: 'Google',
    broken: ({ review, publishing }) =>
      says(!isOwn(textAt(review, 'author.url'), publishing), 'the desk’s address is not on its own site'),
  },
  {
    id: 'author-method',
    source: 'IFCN',
    broken: ({ review, publishing }) =>
      says(
        !isOwn(textAt(review, 'author.verificationFactCheckingPolicy'), publishing),
        'it does not say where the desk explains its method',
      ),
  },
  {
    id: 'corrections-policy',
    source: 'IFCN',
    broken: ({ review, publishing }) =>
      says(
        !isOwn(textAt(review, 'author.correctionsPolicy'), publishing),
        'it does not say where the desk explains its corrections',
      ),
  },
  {
    id: 'correction-words',
    source: 'IFCN',
    broken: (outgoing) =>
      says(
        corrections(outgoing).some((node) => textAt(node, 'text') === null),
        'a correction does not say what changed',
      ),
  },
  {
    id: 'correction-date',
    source: 'EFCSN',
    broken: (outgoing) =>
      says(
        corrections(outgoing).some((node) => !isDate(textAt(node, 'datePublished'))),
        'a correction has no date',
      ),
  },
  {
    id: 'correction-after-publication',
    source: 'schema.org',
    broken: (outgoing) =>
      says(
        corrections(outgoing).some(
          (node) =>
            Date.parse(textAt(node, 'datePublished') ?? '') <
            Date.parse(textAt(outgoing.review, 'datePublished') ?? ''),
        ),
        'a correction is older than what it corrects',
      ),
  },
];
