import type { Action, Command, CommandOf } from './command.ts';
import type { ReviewedClaim } from './record.ts';
import type { RefusalCode } from './refusal.ts';
import type { ReviewSettings } from './review-settings.ts';
import { siteOf } from './site.ts';
import { verdictsOf } from './verdict-scale.ts';

type Lack = { readonly code: RefusalCode; readonly message: string } | null;
type Need<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, settings: ReviewSettings) => Lack;

const proposal: Need<'propose'> = ({ source }, { verdict, evidence }, { scale }) => {
  const verdicts = verdictsOf(scale);
  if (!verdicts.includes(verdict)) {
    return { code: 'unknown-verdict', message: `${JSON.stringify(verdict)} is none of ${verdicts.join(', ')}` };
  }
  if (evidence.length === 0)
    return { code: 'evidence-needed', message: 'a verdict needs at least one piece of evidence' };
  const own = source.url === null ? null : siteOf(source.url);
  if (own === null || evidence.some(({ url }) => siteOf(url) !== own)) return null;
  return {
    code: 'own-site-evidence',
    message: `all evidence is from ${own}, the article's own site: add one from elsewhere`,
  };
};

const publication: Need<'publish'> = ({ published }, { correctionNote }) =>
  published === null || correctionNote !== undefined
    ? null
    : { code: 'correction-note-needed', message: 'the claim was published before: say in correctionNote what changed' };

/** What the claim and the desk's settings ask of a command beyond its form; null when nothing lacks. */
export function lackOf(claim: ReviewedClaim, command: Command, settings: ReviewSettings): Lack {
  if (command.action === 'propose') return proposal(claim, command, settings);
  if (command.action === 'publish') return publication(claim, command, settings);
  return null;
}
