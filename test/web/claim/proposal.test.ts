import { expect, test } from 'vitest';
import {
  blankEvidence,
  fieldProblems,
  isWebAddress,
  problemsOf,
  readProposal,
  toCommand,
} from '../../../web/claim/proposal.ts';

const whole = {
  verdict: 'false',
  rationale: 'The table says otherwise.',
  evidence: [
    { ...blankEvidence, url: 'https://elsewhere.example.org/table', title: 'Table', stance: 'refutes' as const },
  ],
  checked: [],
};

test('problemsOf finds nothing wrong with a whole proposal', () => {
  expect(problemsOf(whole, 'https://paper.example.com/a')).toEqual({});
});

test.each([
  ['no verdict', { ...whole, verdict: '' }, 'verdict'],
  ['no rationale', { ...whole, rationale: '  ' }, 'rationale'],
  ['no evidence', { ...whole, evidence: [] }, 'evidence'],
  [
    'evidence from the article’s own site',
    { ...whole, evidence: [{ ...blankEvidence, url: 'https://www.paper.example.com/b', title: 'B' }] },
    'evidence',
  ],
  [
    'an address that runs script',
    { ...whole, evidence: [{ ...blankEvidence, url: 'javascript:alert(1)', title: 'B' }] },
    'evidence.0.url',
  ],
  [
    'evidence that does not say what it does to the claim',
    { ...whole, evidence: [{ ...blankEvidence, url: 'https://a.example', title: 'A' }] },
    'evidence.0.stance',
  ],
  [
    'evidence without a title',
    { ...whole, evidence: [{ ...blankEvidence, url: 'https://a.example' }] },
    'evidence.0.title',
  ],
])('problemsOf points at the field of %s', (_what, proposal, field) => {
  expect(Object.keys(problemsOf(proposal, 'https://paper.example.com/a'))).toContain(field);
});

test('toCommand leaves out what was left empty', () => {
  expect(toCommand(whole)).toEqual({
    action: 'propose',
    verdict: 'false',
    rationale: 'The table says otherwise.',
    evidence: [{ url: 'https://elsewhere.example.org/table', title: 'Table', stance: 'refutes' }],
  });
});

test('fieldProblems puts the API’s faults at the fields they name', () => {
  const problem = { type: '', title: '', status: 400, code: 'invalid-body', detail: '' };
  const errors = [{ pointer: '#/evidence/0/url', detail: 'must be an http or https address' }];
  expect(fieldProblems({ ...problem, errors })).toEqual({ 'evidence.0.url': 'must be an http or https address' });
  expect(fieldProblems({ ...problem, code: 'own-site-evidence', detail: 'add one' })).toEqual({ evidence: 'add one' });
  expect(fieldProblems(problem)).toBeNull();
});

test('readProposal gives back what was kept, and refuses what is no proposal', () => {
  expect(readProposal(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  for (const kept of [null, 3, [], {}, { ...whole, evidence: 'none' }]) expect(readProposal(kept)).toBeNull();
});

test.each(['http://a.example', 'https://a.example/b?c#d'])('isWebAddress takes %s', (text) => {
  expect(isWebAddress(text)).toBe(true);
});
test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', '//a.example', ''])(
  'isWebAddress refuses %j',
  (text) => expect(isWebAddress(text)).toBe(false),
);

test('what was ticked off of the checklist goes with a proposal, and is kept in its draft', () => {
  const ticked = { ...whole, checked: ['same-standard'] };
  expect(toCommand(ticked)).toMatchObject({ checked: ['same-standard'] });
  expect(readProposal(JSON.parse(JSON.stringify(ticked)))).toEqual(ticked);
  expect(readProposal({ ...whole, checked: [3, 'follows'] })?.checked).toEqual(['follows']);
});
