import { lazy } from '../../../claims/lazy.ts';
import { compareRead, type Likeness, type Relation, readStatement } from '../../../claims/likeness/compare.ts';
import { scorerOf } from '../../../claims/likeness/scorer.ts';
import type { Check } from '../../../claims/record/check.ts';
import { idInSlug } from '../../../claims/record/slug.ts';
import { listChecks, readCheck } from '../../../store/record/list-checks.ts';
import { searchChecks } from '../../../store/record/search-checks.ts';
import { loadLikenessModel } from '../../shared/likeness-model.ts';
import type { RecordWorld } from '../record-api.ts';
import { notChecked, type Told, tell } from './answers.ts';

/** Checks of one answer: each brings its proof, some kilobytes. */
const mostTold = 5;
/** The share of a question's weight that a check's words must carry to be shown. */
const leastShare = 0.5;
/** Checks that a statement is compared with. */
const mostCompared = 30;

const scorer = lazy(() => scorerOf(loadLikenessModel()));

/** Checks that share words with a question. */
export async function search(query: string, limit: number, world: RecordWorld): Promise<Told> {
  const found = (await searchChecks(world.table, query, mostCompared)).filter(({ share }) => share >= leastShare);
  if (found.length === 0) return notChecked(`nothing is found for ${JSON.stringify(query)}`, world);
  const checks = await Promise.all(found.slice(0, Math.min(limit, mostTold)).map(({ check }) => tell(check, world)));
  const says = `${found.length === 1 ? 'One check shares' : `${found.length} checks share`} words with it; read each claim before relying on it.`;
  return { status: 'similar-checked', says, checks };
}

/** One check, by its id or address. */
export async function read(reference: string, world: RecordWorld): Promise<Told> {
  const [path = ''] = reference.trim().split(/[?#]/, 1);
  const id = idInSlug(decoded(path.split('/').filter(Boolean).at(-1) ?? ''));
  const check = id === null ? null : await readCheck(world.table, id);
  if (check === null) return notChecked(`no check is published at ${JSON.stringify(reference)}`, world);
  return { status: 'checked', says: stateOf(check), checks: [await tell(check, world)] };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function stateOf(check: Check): string {
  if (check.withdrawn) return 'This check was withdrawn; its verdict no longer stands.';
  return check.underCorrection
    ? 'This check is being looked at again; its verdict is as last published.'
    : 'This check stands.';
}

/** What somebody said that was checked, the last changed first. */
export async function bySpeaker(name: string, limit: number, world: RecordWorld): Promise<Told> {
  const list = await listChecks(world.table, { of: 'speaker', value: name }, { limit: Math.min(limit, mostTold) });
  if (list.items.length === 0)
    return notChecked(`no check of anything said by ${JSON.stringify(name)} is published`, world);
  const checks = await Promise.all(list.items.map((check) => tell(check, world)));
  return { status: 'checked', says: `Checks of what ${name} said, the last changed first.`, checks };
}

const statusOf = {
  same: 'checked',
  opposed: 'opposite-checked',
  near: 'similar-checked',
  other: 'not-checked',
} as const satisfies Record<Relation, Told['status']>;
const inOrder: readonly Relation[] = ['same', 'opposed', 'near'];

const sayings = {
  same: 'This statement was checked.',
  opposed: 'This very statement was not checked; the opposite of it was. Read the claim before relying on it.',
  near: 'This very statement was not checked; something like it was. Read the claim before relying on it.',
} as const;

interface Compared {
  readonly check: Check;
  readonly likeness: Likeness;
}

/** Whether a statement was checked: by its wording, or by what it says the opposite of; what is only like it is said to be so. */
export async function verify(statement: string, speaker: string | undefined, world: RecordWorld): Promise<Told> {
  const asked = readStatement({ text: statement, speaker });
  const found = await searchChecks(world.table, statement, mostCompared);
  const compared = found.map(({ check }): Compared => {
    const known = readStatement({
      text: check.claim,
      speaker: check.speaker ?? undefined,
      saidAt: saidAt(check) ?? undefined,
    });
    return { check, likeness: compareRead(known, asked, scorer()) };
  });
  for (const relation of inOrder) {
    const these = compared
      .filter(({ likeness }) => likeness.relation === relation)
      .sort((a, b) => b.likeness.score - a.likeness.score);
    if (these.length === 0 || relation === 'other') continue;
    const checks = these.slice(0, mostTold).map(({ check, likeness }) => tell(check, world, likeness.because));
    return { status: statusOf[relation], says: sayings[relation], checks: await Promise.all(checks) };
  }
  return notChecked(`${JSON.stringify(statement)} is not among its checks`, world);
}

function saidAt({ appearances }: Check): number | null {
  const at = Date.parse(appearances[0]?.publishedAt ?? '');
  return Number.isNaN(at) ? null : at;
}
