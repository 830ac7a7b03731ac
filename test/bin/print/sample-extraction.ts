import type { Extraction } from '../../../claims/extraction.ts';

const text = 'Costs <rose> by 12 per cent, she said. It rained.';

/** A small extraction made by hand: one attribution, one claim of it, one of the article. */
export const sample: Extraction = {
  id: 'a-1',
  article: {
    title: 'Costs & rain',
    text,
    publishedAt: '2025-05-02',
    byline: null,
    publisher: 'The Ledger',
    url: null,
    language: 'en',
  },
  sentences: [
    [0, 38],
    [39, 49],
  ],
  attributions: [
    {
      id: 'a0',
      quotation: 'indirect',
      manner: 'speech',
      speaker: { text: 'she', spans: [[29, 32]], name: 'Ines Moor', kind: 'person' },
      cue: { text: 'said', spans: [[33, 37]] },
      content: { spans: [[0, 27]] },
      within: null,
      confidence: 0.91,
      because: ['clause before a cue'],
    },
  ],
  claims: [
    {
      id: 'c-1',
      text: 'It rained.',
      spans: [[39, 49]],
      sentence: 1,
      selectors: [],
      attributions: [],
      type: 'event',
      checkWorthiness: { score: 0.12, reasons: [] },
      resolved: [],
      open: [],
      suggestions: [],
    },
    {
      id: 'c-0',
      text: 'Costs <rose> by 12 per cent',
      spans: [[0, 27]],
      sentence: 0,
      selectors: [],
      attributions: ['a0'],
      type: 'quantity',
      checkWorthiness: { score: 0.83, reasons: ['a quantity: 12 per cent'] },
      resolved: [{ from: 'she', to: 'Ines Moor', span: [29, 32] }],
      open: [],
      suggestions: [],
    },
  ],
};
