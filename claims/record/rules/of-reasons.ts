import { siteOf } from '../../workflow/site.ts';
import { textAt } from '../node-fields.ts';
import { verdictWords } from '../verdict-words.ts';
import { addressesOf, firstUnreachable, nodesAt, type Outgoing, type Rule, says, stands } from './rule.ts';

const citations = (outgoing: Outgoing) => nodesAt(outgoing, 'citation');

/** What is asked of the reasons and the evidence. */
export const ofReasons: readonly Rule[] = [
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
      const bad = firstUnreachable(addressesOf(citations(outgoing)));
      return says(bad !== null, `${JSON.stringify(bad)}, a piece of evidence, is no address that readers reach`);
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
