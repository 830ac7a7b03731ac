import type { VerdictScale } from '../workflow/verdict-scale.ts';
import {
  type AlsoClaimed,
  type Appearance,
  type Check,
  type RecordedCorrection,
  schemaTypeOf,
  sourceOf,
} from './check.ts';
import type { DeskProfile } from './profile.ts';
import { ratingOf, verdictWords } from './verdict-words.ts';

/** What a desk's documents say of it, and where they lie. */
export interface Publishing {
  /** Scheme and host that readers see. */
  readonly origin: string;
  readonly profile: DeskProfile;
  readonly scale: VerdictScale;
}

/** A node of JSON-LD, in schema.org's vocabulary. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** The address of a check. */
export function addressOf({ slug }: Pick<Check, 'slug'>, origin: string): string {
  return `${origin}/checks/${encodeURIComponent(slug)}`;
}

/** The address of the picture that goes with a check where it is shared. */
export function cardOf(check: Pick<Check, 'slug' | 'revision'>, origin: string): string {
  return `${addressOf(check, origin)}/card.png?v=${check.revision}`;
}

/** The desk as schema.org has it, with where its rules stand. */
export function organisationOf({ origin, profile }: Publishing): Node {
  return {
    '@type': 'NewsMediaOrganization',
    name: profile.name,
    url: `${origin}/checks`,
    correctionsPolicy: `${origin}/corrections`,
    verificationFactCheckingPolicy: `${origin}/method`,
    ...(profile.ownership === undefined && profile.funding === undefined
      ? {}
      : { ownershipFundingInfo: `${origin}/method#ownership` }),
    ...(profile.logo === undefined ? {} : { logo: profile.logo }),
  };
}

/** A check as a ClaimReview. One that was withdrawn has its note and no rating. */
export function claimReviewOf(check: Check, publishing: Publishing): Node {
  const { origin, profile } = publishing;
  const url = addressOf(check, origin);
  return {
    '@type': 'ClaimReview',
    '@id': url,
    url,
    name: `${check.withdrawn ? 'Withdrawn' : verdictWords(check.verdict)}: ${check.claim}`,
    claimReviewed: check.claim,
    datePublished: check.firstPublishedAt,
    dateModified: check.changedAt,
    inLanguage: profile.language,
    author: organisationOf(publishing),
    itemReviewed: claimNode(check),
    ...(check.withdrawn
      ? { creativeWorkStatus: 'Withdrawn' }
      : {
          reviewRating: ratingNode(check, publishing),
          reviewBody: check.rationale,
          citation: check.evidence.map(({ url: address, title, archivedUrl }) => ({
            '@type': 'CreativeWork',
            name: title,
            url: address,
            ...(archivedUrl === undefined ? {} : { archivedAt: archivedUrl }),
          })),
        }),
    ...(check.corrections.length === 0 ? {} : { correction: check.corrections.map(correctionNode) }),
    image: cardOf(check, origin),
  };
}

/**
 * The ClaimReviews of a check: its own, and one at a place of its own for each other claim that it answers, as those who
 * read several on a page ask for them.
 */
export function claimReviewsOf(check: Check, publishing: Publishing): readonly Node[] {
  const own = claimReviewOf(check, publishing);
  const words = check.withdrawn ? 'Withdrawn' : verdictWords(check.verdict);
  const others = check.also.map((also): Node => {
    const url = `${addressOf(check, publishing.origin)}#${also.id}`;
    const named = { '@id': url, url, name: `${words}: ${also.claim}`, claimReviewed: also.claim };
    return { ...own, ...named, itemReviewed: alsoNode(also) };
  });
  return [own, ...others];
}

/** A document of its own: a node with the vocabulary that it is in. */
export function inSchemaOrg(node: Node): Node {
  return { '@context': 'https://schema.org', ...node };
}

function ratingNode({ verdict }: Check, { scale }: Publishing): Node {
  const rating = ratingOf(scale, verdict);
  return {
    '@type': 'Rating',
    ...(rating === null ? {} : { ratingValue: rating.value, bestRating: rating.best, worstRating: rating.worst }),
    alternateName: verdictWords(verdict),
  };
}

function claimNode({ claim, speaker, speakerKind, language, source, appearances }: Check): Node {
  const [first, ...others] = appearances.map(appearanceNode).filter((node) => node !== null);
  const madeAt = appearances[0]?.publishedAt ?? null;
  const publisher = sourceOf({ source, appearances })?.publisher ?? null;
  return {
    '@type': 'Claim',
    text: claim,
    ...(speaker === null
      ? publisher === null
        ? {}
        : { author: { '@type': 'Organization', name: publisher } }
      : { author: { '@type': schemaTypeOf[speakerKind], name: speaker } }),
    ...(madeAt === null ? {} : { datePublished: madeAt }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(first === undefined ? {} : { firstAppearance: first, appearance: [first, ...others] }),
  };
}

/** Another claim that the check answers. */
function alsoNode({ claim, speaker, source }: AlsoClaimed): Node {
  const place = appearanceNode(source);
  const author = speaker ?? source.publisher;
  return {
    '@type': 'Claim',
    text: claim,
    ...(author === null ? {} : { author: { '@type': speaker === null ? 'Organization' : 'Person', name: author } }),
    ...(source.publishedAt === null ? {} : { datePublished: source.publishedAt }),
    ...(place === null ? {} : { firstAppearance: place, appearance: [place] }),
  };
}

function appearanceNode({ url, title, publisher, publishedAt }: Appearance): Node | null {
  if (url === null && title === null) return null;
  return {
    '@type': 'Article',
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { headline: title }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
  };
}

/** What a correction changed, in a sentence. */
export function correctionWords({ from, to, note }: RecordedCorrection): string {
  if (to === null) return `Withdrawn; it was “${verdictWords(from)}”. ${note}`;
  if (from === to) return `The verdict “${verdictWords(to)}” stays. ${note}`;
  return `Changed from “${verdictWords(from)}” to “${verdictWords(to)}”. ${note}`;
}

function correctionNode(correction: RecordedCorrection): Node {
  return { '@type': 'CorrectionComment', datePublished: correction.at, text: correctionWords(correction) };
}
