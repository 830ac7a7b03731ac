import { field, textAt } from '../node-fields.ts';
import { hasMarkup, isQuestion, longestClaim } from '../statement.ts';
import {
  addressesOf,
  dayMs,
  firstUnreachable,
  isDate,
  isLanguageTag,
  isOwn,
  nodesAt,
  type Outgoing,
  type Rule,
  says,
} from './rule.ts';

const claim = ({ review }: Outgoing) => textAt(review, 'claimReviewed') ?? '';
const claimant = ({ review }: Outgoing) => textAt(review, 'itemReviewed.author.name');
const appearances = (outgoing: Outgoing) => nodesAt(outgoing, 'itemReviewed.appearance');

/** What is asked of the claim itself, of who made it and where. */
export const ofClaim: readonly Rule[] = [
  {
    id: 'review-type',
    source: 'schema.org',
    broken: ({ review }) => says(review['@type'] !== 'ClaimReview', 'it is no ClaimReview'),
  },
  {
    id: 'claim-given',
    source: 'Google',
    broken: ({ review }) => says(textAt(review, 'claimReviewed') === null, 'it does not say which claim was checked'),
  },
  {
    id: 'claim-is-statement',
    source: 'Google',
    broken: (outgoing) => says(isQuestion(claim(outgoing)), 'the claim is a question: word it as a statement'),
  },
  {
    id: 'claim-discrete',
    source: 'Google',
    broken: (outgoing) => {
      const { length } = claim(outgoing);
      return says(length > longestClaim, `the claim has ${length} characters: word it in at most ${longestClaim}`);
    },
  },
  {
    id: 'claim-plain',
    source: 'Google',
    broken: (outgoing) => says(hasMarkup(claim(outgoing)), 'the claim has markup in it: send text alone'),
  },
  {
    id: 'item-given',
    source: 'Google',
    broken: ({ review }) =>
      says(field(review, 'itemReviewed.@type') !== 'Claim', 'it does not say what was reviewed: a Claim'),
  },
  {
    id: 'claim-attributed',
    source: 'Google',
    broken: (outgoing) =>
      says(
        claimant(outgoing) === null && appearances(outgoing).length === 0,
        'nothing says who made the claim or where: give the article an address, or the claim a speaker',
      ),
  },
  {
    id: 'claimant-type',
    source: 'Google',
    broken: ({ review }) => {
      const type = field(review, 'itemReviewed.author.@type');
      return says(
        type !== undefined && type !== 'Person' && type !== 'Organization',
        'who made the claim is neither a person nor an organisation',
      );
    },
  },
  {
    id: 'claimant-not-desk',
    source: 'Google',
    broken: (outgoing) =>
      says(
        claimant(outgoing)?.toLowerCase() === outgoing.publishing.profile.name.toLowerCase(),
        'the desk would be checking its own claim',
      ),
  },
  {
    id: 'claimant-plain',
    source: 'schema.org',
    broken: (outgoing) => says(hasMarkup(claimant(outgoing)), 'the speaker’s name has markup in it'),
  },
  {
    id: 'claim-date',
    source: 'schema.org',
    broken: (outgoing) => {
      const date = textAt(outgoing.review, 'itemReviewed.datePublished');
      const isNone = date !== null && !isDate(date);
      return says(isNone, `the claim’s date, ${JSON.stringify(date)}, is none: correct it in the article`);
    },
  },
  {
    id: 'claim-before-review',
    source: 'Google',
    broken: (outgoing) => {
      const date = textAt(outgoing.review, 'itemReviewed.datePublished');
      const isLate = Date.parse(date ?? '') > outgoing.now.getTime() + dayMs;
      return says(isLate, `the claim is dated ${date}, after its review: correct the article’s date`);
    },
  },
  {
    id: 'claim-language',
    source: 'schema.org',
    broken: (outgoing) => {
      const tag = textAt(outgoing.review, 'itemReviewed.inLanguage');
      const isNone = tag !== null && !isLanguageTag(tag);
      return says(isNone, `the claim’s language, ${JSON.stringify(tag)}, is no language tag`);
    },
  },
  {
    id: 'appearance-address',
    source: 'Google',
    broken: (outgoing) => {
      const bad = firstUnreachable(addressesOf(appearances(outgoing)));
      return says(bad !== null, `${JSON.stringify(bad)}, where the claim was made, is no address that readers reach`);
    },
  },
  {
    id: 'appearance-elsewhere',
    source: 'Google',
    broken: (outgoing) =>
      says(
        addressesOf(appearances(outgoing)).some((url) => isOwn(url, outgoing.publishing)),
        'the claim would appear on the desk’s own site',
      ),
  },
  {
    id: 'appearance-date',
    source: 'schema.org',
    broken: (outgoing) => {
      const bad = appearances(outgoing)
        .map((node) => textAt(node, 'datePublished'))
        .find((date) => date !== null && !isDate(date));
      return says(bad !== undefined, `an appearance is dated ${JSON.stringify(bad)}, which is no date`);
    },
  },
  {
    id: 'first-appearance-listed',
    source: 'schema.org',
    broken: (outgoing) => {
      const first = textAt(outgoing.review, 'itemReviewed.firstAppearance.url');
      return says(
        first !== null && !addressesOf(appearances(outgoing)).includes(first),
        'the first appearance is not among the appearances',
      );
    },
  },
];
