import type { ExtractedClaim, Extraction } from '../../claims/extraction.ts';
import { holderOf, openLines } from './claim-lines.ts';
import { type Segment, segments } from './segments.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML: nothing of an article is ever read as markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
body { font: 16px/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff }
h1 { line-height: 1.25 } .facts, .claims, details { font: 13px/1.5 system-ui, sans-serif; color: #444 }
.content { background: #e3f1fb } .speaker { background: #fdf0c4; font-weight: 600 } .cue { background: #f6dcec }
.claims { margin: .3rem 0 1rem 1rem; padding-left: .8rem; border-left: 3px solid #ccd; list-style: none }
.score { display: inline-block; min-width: 2.6em; font-weight: 700 } .high { color: #0a6b2d }
@media (prefers-color-scheme: dark) { body { background: #16181c; color: #e8e8e8 } .facts, .claims, details { color: #b9bec6 }
.content { background: #1d3a4f } .speaker { background: #4c4014 } .cue { background: #4a2239 } .high { color: #6fd08f } }
`;

function segmentHtml(segment: Segment, extraction: Extraction): string {
  const words = escapeHtml(extraction.article.text.slice(segment.start, segment.end));
  if (segment.marks.length === 0) return words;
  const parts = [...new Set(segment.marks.map(({ part }) => part))].join(' ');
  const title = segment.marks.map(({ part, attribution }) => `${part} of ${attribution}`).join(', ');
  return `<span class="${parts}" title="${escapeHtml(title)}">${words}</span>`;
}

function claimHtml(claim: ExtractedClaim, extraction: Extraction): string {
  const { score, reasons } = claim.checkWorthiness;
  const details = [
    holderOf(claim, extraction),
    reasons.join('; '),
    ...claim.resolved.map(({ from, to }) => `“${from}” read as “${to}”`),
    ...openLines(claim),
  ].filter((detail) => detail !== '');
  return `<li><span class="score${score >= 0.5 ? ' high' : ''}">${score.toFixed(2)}</span> <i>${claim.type}</i> ${escapeHtml(claim.text)}<br><small>${details.map(escapeHtml).join('<br>')}</small></li>`;
}

function sentenceHtml(extraction: Extraction, index: number): string {
  const span = extraction.sentences[index] ?? ([0, 0] as const);
  const claims = extraction.claims.filter(({ sentence }) => sentence === index);
  const text = segments(extraction, span).map((segment) => segmentHtml(segment, extraction));
  const list = claims.map((claim) => claimHtml(claim, extraction)).join('');
  return `<p>${text.join('')}</p>${list === '' ? '' : `<ul class="claims">${list}</ul>`}`;
}

/** The annotated article as one HTML page that needs nothing beside it. */
export function explainHtml(extraction: Extraction): string {
  const { article, attributions } = extraction;
  const title = escapeHtml(article.title ?? extraction.id);
  const facts = [article.publisher, article.publishedAt, article.byline, article.url].filter((fact) => fact !== null);
  const why = attributions
    .map(
      ({ id, manner, confidence, because }) =>
        `<li>${id}: ${confidence.toFixed(2)}, ${escapeHtml([...(manner === 'act' ? ['act'] : []), ...because].join(', '))}</li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${escapeHtml(article.language ?? 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head><body>
<h1>${title}</h1><p class="facts">${escapeHtml(facts.join(' · '))}</p>
<p class="facts">Marked: <span class="speaker">speaker</span> <span class="cue">cue</span> <span class="content">content</span></p>
${extraction.sentences.map((_, index) => sentenceHtml(extraction, index)).join('\n')}
<details><summary>Why each attribution</summary><ul>${why}</ul></details>
</body></html>
`;
}
