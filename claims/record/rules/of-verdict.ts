import { verdictsOf } from '../../workflow/verdict-scale.ts';
import { field, isNode, textAt } from '../node-fields.ts';
import { hasMarkup } from '../statement.ts';
import { type Outgoing, type Rule, says, stands } from './rule.ts';

const longestVerdict = 80;

const rating = ({ review }: Outgoing) => field(review, 'reviewRating');
const value = (outgoing: Outgoing, name: string) => field(outgoing.review, `reviewRating.${name}`);

/** What is asked of the verdict. */
export const ofVerdict: readonly Rule[] = [
  {
    id: 'rating-given',
    source: 'Google',
    broken: (outgoing) => says(stands(outgoing) && !isNode(rating(outgoing)), 'it has no verdict'),
  },
  {
    id: 'rating-words',
    source: 'Google',
    broken: (outgoing) =>
      says(
        stands(outgoing) && textAt(outgoing.review, 'reviewRating.alternateName') === null,
        'its verdict has no words',
      ),
  },
  {
    id: 'rating-words-not-figures',
    source: 'Google',
    broken: (outgoing) =>
      says(
        /^[\d\s.,/]+$/.test(textAt(outgoing.review, 'reviewRating.alternateName') ?? ''),
        'its verdict is a figure: readers need a word',
      ),
  },
  {
    id: 'rating-words-short',
    source: 'Google',
    broken: (outgoing) =>
      says(
        (textAt(outgoing.review, 'reviewRating.alternateName') ?? '').length > longestVerdict,
        `its verdict is longer than ${longestVerdict} characters`,
      ),
  },
  {
    id: 'rating-words-plain',
    source: 'schema.org',
    broken: (outgoing) =>
      says(hasMarkup(textAt(outgoing.review, 'reviewRating.alternateName') ?? ''), 'its verdict has markup in it'),
  },
  {
    id: 'verdict-known',
    source: 'IFCN',
    broken: (outgoing) =>
      says(
        stands(outgoing) && !verdictsOf(outgoing.publishing.scale).includes(outgoing.check.verdict),
        `its verdict ${JSON.stringify(outgoing.check.verdict)} is not on the scale that /method explains`,
      ),
  },
  {
    id: 'rating-number',
    source: 'Google',
    broken: (outgoing) => {
      const number = value(outgoing, 'ratingValue');
      return says(number !== undefined && !Number.isFinite(number), 'its rating is no number');
    },
  },
  {
    id: 'rating-bounds',
    source: 'Google',
    broken: (outgoing) =>
      says(
        value(outgoing, 'ratingValue') !== undefined &&
          !(Number.isFinite(value(outgoing, 'bestRating')) && Number.isFinite(value(outgoing, 'worstRating'))),
        'its rating does not say what is the best and the worst',
      ),
  },
  {
    id: 'rating-order',
    source: 'Google',
    broken: (outgoing) =>
      says(
        Number(value(outgoing, 'worstRating')) >= Number(value(outgoing, 'bestRating')),
        'the worst rating is not below the best',
      ),
  },
  {
    id: 'rating-within',
    source: 'Google',
    broken: (outgoing) =>
      says(
        Number(value(outgoing, 'ratingValue')) > Number(value(outgoing, 'bestRating')) ||
          Number(value(outgoing, 'ratingValue')) < Number(value(outgoing, 'worstRating')),
        'its rating lies outside of the scale',
      ),
  },
  {
    id: 'unordered-unrated',
    source: 'Google',
    broken: (outgoing) =>
      says(
        outgoing.publishing.scale.unordered.includes(outgoing.check.verdict) &&
          value(outgoing, 'ratingValue') !== undefined,
        'a verdict beside the scale has a number',
      ),
  },
  {
    id: 'withdrawn-unrated',
    source: 'IFCN',
    broken: (outgoing) =>
      says(!stands(outgoing) && rating(outgoing) !== undefined, 'it was withdrawn and still has a verdict'),
  },
];
