/**
 * Files with patterns that no analysis finds linear, and the most units of text that the code around them lets in. They
 * are measured at that length. Where `most` is undefined, the analysis gives up, and time is measured against length.
 */
export const bounds: Readonly<Record<string, { readonly most: number | undefined; readonly why: string }>> = {
  'claims/language/en/sentences/lost-lines.ts': {
    most: undefined,
    why: 'bounded repeats after a lookbehind: more states than the analysis has time for',
  },
  'claims/extract/narrator/headings.ts': { most: undefined, why: 'bounded repeats of letters' },
  'claims/language/en/narrator.ts': { most: undefined, why: 'bounded distances between two words' },
  'claims/language/en/notices.ts': { most: 300, why: '`isNotice` refuses a longer sentence' },
  'claims/language/sentences/list-breaks.ts': { most: 12, why: '`isBehindShortForm` looks at 12 units' },
  'claims/language/sentences/tail.ts': { most: undefined, why: 'anchored, and each part ends with a mark of its own' },
  'claims/likeness/facts/facts.ts': { most: 60, why: '`decimalOf` refuses a figure of more than 40 digits' },
  'claims/likeness/search/terms.ts': { most: undefined, why: 'runs that end where what follows them begins' },
  'claims/revision/resemblance.ts': {
    most: undefined,
    why: 'a list of words: more states than the analysis has time for',
  },
  'claims/language/statement/finders.ts': { most: undefined, why: 'lists of words with bounded runs between them' },
  'claims/language/en/worth/quantity.ts': { most: undefined, why: 'lists of words with bounded runs between them' },
  'intake/html/metadata/json-ld.ts': { most: undefined, why: 'anchored: one run, in a few ways' },
  'intake/html/metadata/tidy.ts': { most: undefined, why: 'bounded, and a run ends where another begins' },
  'claims/language/en/sentences/report-clause.ts': { most: 60, why: '`isReportClause` looks at 60 units' },
  'intake/feeds/teaser.ts': { most: 600, why: '`endsAsTeaser` looks at the last 600 units' },
  'intake/form.ts': { most: 4096, why: '`startOf` reads the first 4,096 bytes' },
  'intake/html/body/notice.ts': { most: 4000, why: '`isNotice` looks at 4,000 units' },
  'intake/html/dom.ts': { most: undefined, why: 'bounded, and a tag ends where another begins' },
  'intake/html/office-page.ts': { most: 20_000, why: '`isOfficePage` reads the first 20,000 units' },
  'intake/html/metadata/byline.ts': { most: 240, why: 'lines and what stands between two names are bounded' },
  'intake/html/metadata/names-in.ts': { most: 200, why: '`namesIn` refuses a longer line' },
  'intake/html/metadata/published.ts': { most: 160, why: '`dateOn` refuses a longer line' },
  'intake/mail/read-saved-page.ts': { most: undefined, why: 'a field, and at most five lines that continue it' },
  'intake/markdown/front-matter.ts': { most: undefined, why: 'anchored, and the head is bounded at 10,000 units' },
  'intake/markdown/is-markdown.ts': { most: 4096, why: '`startOf` reads the first 4,096 bytes' },
  'intake/foreign.ts': { most: 4096, why: '`startOf` reads the first 4,096 bytes; names of files by their ends' },
  'intake/media-types.ts': { most: 4096, why: '`startOf` reads the first 4,096 bytes' },
  'intake/text/code-lines.ts': { most: undefined, why: 'single signs, and a word at the beginning' },
  'intake/text/source-text.ts': { most: 4096, why: '`startOf` reads the first 4,096 bytes' },
  'intake/text/credit-line.ts': { most: 160, why: '`readCreditLine` refuses a longer line' },
  'intake/text/date-line.ts': { most: 120, why: '`readDateLine` refuses a longer line' },
  'intake/text/encoding/declared-charsets.ts': { most: undefined, why: 'bounded, and a tag ends where another begins' },
  'intake/text/head.ts': { most: undefined, why: 'bounded repeats: more states than the analysis has time for' },
  'intake/text/residue.ts': {
    most: 400,
    why: 'each rule has its `longest`, and an invitation ends the last 200 units',
  },
};
