import { unreachable } from '../public-address.ts';
import { siteOf } from '../workflow/site.ts';
import { verdictsOf } from '../workflow/verdict-scale.ts';
import type { Check } from './check.ts';
import { claimReviewOf, type Node, type Publishing } from './claim-review.ts';
import { field, isNode, listAt, textAt } from './node-fields.ts';
import { verdictWords } from './verdict-words.ts';

/** A check on its way out: what it says, how machines will read it, and when. */
export interface Outgoing {
  readonly check: Check;
  readonly review: Node;
  readonly publishing: Publishing;
  readonly now: Date;
}

/** Who asks for it. */
export type RuleSource = 'Google' | 'schema.org' | 'IFCN' | 'EFCSN';

/** One rule of those who read and certify fact-checks; `broken` says in words what is against it, or null. */
export interface Rule {
  readonly id: string;
  readonly source: RuleSource;
  readonly broken: (outgoing: Outgoing) => string | null;
}

/** A claim longer than this is no single statement, and no reader of a list sees its end. */
const longestClaim = 1000;
const longestVerdict = 80;

const says = (isBroken: boolean, words: string) => (isBroken ? words : null);
const isDate = (text: string | null) => text !== null && !Number.isNaN(Date.parse(text));
const stands = ({ check }: Outgoing) => !check.withdrawn;
const rating = ({ review }: Outgoing) => field(review, 'reviewRating');
const value = (outgoing: Outgoing, name: string) => field(outgoing.review, `reviewRating.${name}`);
const isOwn = (address: string | null, { origin }: Publishing) =>
  address !== null && URL.canParse(address) && new URL(address).host === new URL(origin).host;
const appearances = ({ review }: Outgoing) => listAt(review, 'itemReviewed.appearance').filter(isNode);
const citations = ({ review }: Outgoing) => listAt(review, 'citation').filter(isNode);
const corrections = ({ review }: Outgoing) => listAt(review, 'correction').filter(isNode);
const claimant = ({ review }: Outgoing) => textAt(review, 'itemReviewed.author.name');
const markup = /<\/?[a-z][^<>]{0,200}>/i;

/** What is asked of the claim itself. */
const ofClaim: readonly Rule[] = [
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
    broken: ({ check }) =>
      says(/[?？؟]["”’»]?$/.test(check.claim.trim()), 'the claim is a question: word it as a statement'),
  },
  {
    id: 'claim-discrete',
    source: 'Google',
    broken: ({ check }) =>
      says(
        check.claim.length > longestClaim,
        `the claim has ${check.claim.length} characters: word it in at most ${longestClaim}`,
      ),
  },
  {
    id: 'claim-plain',
    source: 'Google',
    broken: ({ check }) => says(markup.test(check.claim), 'the claim has markup in it: send text alone'),
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
    broken: (outgoing) => {
      const type = field(outgoing.review, 'itemReviewed.author.@type');
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
    broken: (outgoing) => says(markup.test(claimant(outgoing) ?? ''), 'the speaker’s name has markup in it'),
  },
  {
    id: 'claim-date',
    source: 'schema.org',
    broken: ({ review }) => {
      const date = textAt(review, 'itemReviewed.datePublished');
      return says(
        date !== null && !isDate(date),
        `the claim’s date, ${JSON.stringify(date)}, is none: correct it in the article`,
      );
    },
  },
  {
    id: 'claim-before-review',
    source: 'Google',
    broken: ({ review, now }) => {
      const date = textAt(review, 'itemReviewed.datePublished');
      return says(
        isDate(date) && Date.parse(date ?? '') > now.getTime() + day,
        `the claim is dated ${date}, after its review: correct the article’s date`,
      );
    },
  },
  {
    id: 'claim-language',
    source: 'schema.org',
    broken: ({ review }) => {
      const tag = textAt(review, 'itemReviewed.inLanguage');
      return says(
        tag !== null && !languageTag.test(tag),
        `the claim’s language, ${JSON.stringify(tag)}, is no language tag`,
      );
    },
  },
  {
    id: 'appearance-address',
    source: 'Google',
    broken: (outgoing) => {
      const bad = addressesOf(appearances(outgoing)).find((url) => !isWeb(url) || unreachable(url) !== null);
      return says(
        bad !== undefined,
        `${JSON.stringify(bad)}, where the claim was made, is no address that readers reach`,
      );
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

const day = 86_400_000;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const isWeb = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

function addressesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.map((node) => textAt(node, 'url')).filter((url) => url !== null);
}

/** What is asked of the verdict. */
const ofVerdict: readonly Rule[] = [
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
      says(markup.test(textAt(outgoing.review, 'reviewRating.alternateName') ?? ''), 'its verdict has markup in it'),
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

/** What is asked of its reasons. */
const ofReasons: readonly Rule[] = [
  {
    id: 'reasons-given',
    source: 'Google',
    broken: (outgoing) =>
      says(stands(outgoing) && textAt(outgoing.review, 'reviewBody') === null, 'it does not say why'),
  },
  {
    id: 'reasons-are-more-than-verdict',
    source: 'Google',
    broken: ({ check }) =>
      says(
        [check.verdict, verdictWords(check.verdict)].some(
          (words) => words.toLowerCase() === check.rationale.trim().replace(/[.!]$/, '').toLowerCase(),
        ),
        'its reasons only repeat the verdict: say how you came to it',
      ),
  },
  {
    id: 'evidence-given',
    source: 'IFCN',
    broken: (outgoing) =>
      says(stands(outgoing) && citations(outgoing).length === 0, 'it names no source that a reader could look up'),
  },
  {
    id: 'evidence-address',
    source: 'EFCSN',
    broken: (outgoing) => {
      const bad = addressesOf(citations(outgoing)).find((url) => !isWeb(url) || unreachable(url) !== null);
      return says(bad !== undefined, `${JSON.stringify(bad)}, a piece of evidence, is no address that readers reach`);
    },
  },
  {
    id: 'evidence-titled',
    source: 'EFCSN',
    broken: (outgoing) =>
      says(
        citations(outgoing).some((node) => textAt(node, 'name') === null),
        'a piece of evidence has no title',
      ),
  },
  {
    id: 'evidence-elsewhere',
    source: 'IFCN',
    broken: (outgoing) => {
      const own = outgoing.check.appearances.map(({ url }) => (url === null ? null : siteOf(url)));
      const sites = addressesOf(citations(outgoing)).map(siteOf);
      return says(
        sites.length > 0 && sites.every((site) => own.includes(site)),
        'all its evidence is from where the claim was made',
      );
    },
  },
];

/** What is asked of the page and of the desk. */
const ofDesk: readonly Rule[] = [
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
      says(Date.parse(textAt(review, 'datePublished') ?? '') > now.getTime() + day, 'it is dated in the future'),
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
      says(!languageTag.test(textAt(review, 'inLanguage') ?? ''), 'it does not say in which language it is'),
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

/** Every rule, in the order in which their breaches are named. */
export const rules: readonly Rule[] = [...ofClaim, ...ofVerdict, ...ofReasons, ...ofDesk];

/** What stands against publishing this check, in words. */
export function breachesOf(
  check: Check,
  publishing: Publishing,
  now: Date,
): readonly { readonly id: string; readonly words: string }[] {
  return breachesIn({ check, review: claimReviewOf(check, publishing), publishing, now });
}

/** The rules that an outgoing check breaks. */
export function breachesIn(outgoing: Outgoing): readonly { readonly id: string; readonly words: string }[] {
  return rules.flatMap(({ id, broken }) => {
    const words = broken(outgoing);
    return words === null ? [] : [{ id, words }];
  });
}
