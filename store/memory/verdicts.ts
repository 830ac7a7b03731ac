import type { Claim } from '../../claims/claim.ts';
import { lazyFor } from '../../claims/lazy.ts';
import { readStatement } from '../../claims/likeness/compare.ts';
import { apart, type Read } from '../../claims/likeness/grouping.ts';
import { groupKeyOf } from '../../claims/likeness/rows/group-key.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import type { OutsideVerdict } from '../../claims/outside/outside-verdict.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import type { Table } from '../table/table.ts';
import type { Appearance } from './appearance.ts';
import { type PublishedVerdict, publishedVerdict } from './published-verdict.ts';
import type { ClaimRows } from './rows-of-claim.ts';
import { changeWording, readWordings } from './wording.ts';

/** As many verdicts of one wording as are kept, the newest. */
const mostKept = 20;

interface Settled {
  readonly claim: Claim;
  readonly rows: Pick<ClaimRows, 'group'>;
}

/** Takes what was published of a claim, or taken back, into the verdicts of its wording. */
export async function settleVerdicts(table: Table, before: Settled | null, after: Settled): Promise<void> {
  const [old, now] = [before === null ? null : publishedVerdict(before.claim), publishedVerdict(after.claim)];
  const [left, group] = [before?.rows.group?.key, after.rows.group?.key];
  const isMoved = left !== group;
  if (old !== null && left !== undefined && (isMoved || now === null)) await settle(table, left, old.claim, null);
  const isNews = isMoved || canonicalJson(old) !== canonicalJson(now);
  if (now !== null && group !== undefined && isNews) await settle(table, group, now.claim, now);
}

async function settle(table: Table, group: string, claim: string, verdict: PublishedVerdict | null): Promise<void> {
  await changeWording(table, group, (known) => {
    const others = known.verdicts.filter((one) => one.claim !== claim);
    const verdicts = [...others, ...(verdict === null ? [] : [verdict])];
    return { ...known, verdicts: verdicts.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostKept) };
  });
}

/** What is known of the words of a claim, as far as it is of the same claim. */
export interface KnownOfWords {
  /** The verdicts on other claims, the newest first. */
  readonly verdicts: readonly PublishedVerdict[];
  /** What others published of the same claim, the newest first. */
  readonly outside: readonly OutsideVerdict[];
  /** The claim of another article that said it first, where one did. */
  readonly first: Appearance | null;
}

interface Grouped {
  readonly claim: Claim;
  readonly group: string;
  readonly read: Read;
}

/** A claim with the key of its words, where it has one: the same lists are read over and over. */
const groupedOf = lazyFor((claim: Claim): Grouped | null => {
  const statement = statementOf(claim);
  const group = groupKeyOf(statement);
  return group === null ? null : { claim, group: group.key, read: readStatement(statement) };
});

/** What is known of the words of claims, for those of which anything is: half a read unit each. */
export async function knownOfWords(table: Table, claims: readonly Claim[]): Promise<ReadonlyMap<string, KnownOfWords>> {
  const grouped = claims.map(groupedOf).filter((each) => each !== null);
  const wordings = await readWordings(
    table,
    grouped.map(({ group }) => group),
  );
  return new Map(
    grouped.flatMap(({ claim, group, read }) => {
      const known = wordings.get(group);
      if (known === undefined) return [];
      const verdicts = known.verdicts.filter((one) => one.claim !== claim.id && isOne(read, one));
      const isCopy = known.first !== null && known.first.article !== claim.articleId && isOne(read, known.first);
      const outside = known.outside.filter(({ claimant, claimedAt }) =>
        isOne(read, { speaker: claimant, publishedAt: claimedAt }),
      );
      return [[claim.id, { verdicts, outside, first: isCopy ? known.first : null }]];
    }),
  );
}

/** Whether what was said elsewhere in the same words is the same claim: the days count where the words point at them. */
function isOne(
  read: Read,
  { speaker, publishedAt }: { readonly speaker: string | null; readonly publishedAt: string | null },
): boolean {
  const said = { text: read.statement.text, speaker: speaker ?? undefined, saidAt: Date.parse(publishedAt ?? '') };
  return apart(read, { statement: said, words: read.words }) === null;
}
