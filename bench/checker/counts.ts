import { countedAs } from '../../claims/vocabulary/workflow.ts';
import type { History } from './histories.ts';
import { bodyOf, type Row } from './rows.ts';

/** How a day's counts name what was done. */
const names: ReadonlyMap<unknown, string> = new Map(Object.entries(countedAs));

type Count = (what: string, by?: number) => void;

/** What the counters hold, each thing's shards added up: `group item name` to its count. */
function counted(rows: readonly Row[]): ReadonlyMap<string, number> {
  const [current] = rows.filter(({ pk }) => pk === 'GENERATION');
  const prefix = `COUNT#${current?.['reading'] ?? 1}#`;
  const counts = new Map<string, number>();
  for (const { pk, sk, ...names } of rows.filter((row) => row.pk.startsWith(prefix))) {
    const group = pk.slice(prefix.length).split('#')[0];
    for (const [name, count] of Object.entries(names)) {
      if (typeof count !== 'number' || name === 'v') continue;
      const what = `${group} ${sk} ${name}`;
      counts.set(what, (counts.get(what) ?? 0) + count);
    }
  }
  return counts;
}

/** Where a claim stands as its events are counted. */
interface Standing {
  readonly status: string;
  readonly verdict: string | null;
  readonly since: string;
  /** The verdict that it was checked with last. */
  readonly checkedAs: string | null;
  /** The move by which somebody came to work on it first. */
  readonly chosen: string | null;
}

/** The types of claims that can be checked when they are made. */
const checkable = ['quantity', 'event', 'causal', 'rule', 'definition'];

const day = (at: unknown) => `day ${String(at).slice(0, 10)}`;

/** Counts one claim from its creation to its last event. */
function count({ claim, events }: History, add: Count): void {
  let now: Standing = {
    status: 'unreviewed',
    verdict: null,
    since: String(claim['createdAt']),
    checkedAs: null,
    chosen: null,
  };
  add(`${day(now.since)} created`);
  add(`${day(now.since)} status:unreviewed`);
  for (const { action, actor, at, after } of events) {
    add(`${day(at)} ${names.get(action) ?? 'moved'}`);
    if (action === 'approve') add('all all agreed');
    if (action === 'return') add('all all disagreed');
    if (action === 'remove') add(`${day(at)} status:${now.status}`, -1);
    const verdict = 'verdict' in after ? after.verdict : now.verdict;
    const chosen = now.chosen ?? { take: 'taken', assign: 'assigned' }[String(action)] ?? null;
    const isPassage = after.status !== undefined && after.status !== now.status;
    now = isPassage
      ? passed(now, { status: after.status, verdict, since: at, chosen }, workOf(action, actor, add))
      : { ...now, verdict, chosen };
  }
  stand(claim, now, add);
}

/** Adds, beside what is added of a stay, how long somebody worked where their work ends with it. */
function workOf(action: unknown, actor: unknown, add: Count): Count {
  const work = { propose: 'proposing', approve: 'deciding', return: 'deciding' }[String(action)];
  return (what, by) => {
    add(what, by);
    const [group, , bucket] = what.split(' ');
    if (group === 'time' && work !== undefined) add(`time ${work}:${actor} ${bucket}`, by);
  };
}

/** Counts a claim's way from one status into another. */
function passed(before: Standing, after: Omit<Standing, 'checkedAs'>, add: Count): Standing {
  const { status, verdict, since } = after;
  const seconds = Math.max(1, (Date.parse(since) - Date.parse(before.since)) / 1000);
  add(`time ${before.status} ${Math.floor(4 * Math.log2(seconds))}`);
  add(`${day(since)} status:${before.status}`, -1);
  add(`${day(since)} status:${status}`);
  if (status !== 'checked') return { ...after, checkedAs: before.checkedAs };
  add(`${day(since)} checked`);
  if (before.checkedAs !== null && before.checkedAs !== verdict) {
    add('all all reversals');
    add(`${day(since)} reversed`);
  }
  return { ...after, checkedAs: verdict };
}

/** Counts a claim as it stands. */
function stand(claim: History['claim'], now: Standing, add: Count): void {
  if (claim['removed'] != null) {
    if (claim['withdrawal'] != null) add('all all public:withdrawn');
    return;
  }
  const { status, verdict, since } = now;
  for (const name of ['total', `status:${status}`, `type:${claim['type']}`]) add(`all all ${name}`);
  if (verdict !== null) add(`all all verdict:${verdict}`);
  if (claim['withdrawal'] != null) add('all all public:withdrawn');
  else if (claim['published'] !== null) {
    add(`all all public:${claim['underCorrection'] ? 'under-correction' : 'public'}`);
    add(`all all public-verdict:${claim['published'].verdict}`);
  }
  for (const group of ['publisher', 'speaker']) {
    if (claim[group] !== null)
      standUnder(`${group} ${claim[group]}`, `${group}-verdicts ${claim[group]}`, { claim, now, add });
  }
  if (status !== 'unreviewed') return;
  add(`queue ${since.slice(0, 10)} ${since.slice(11, 13)}`);
  add(`arrival ${since.slice(0, 13)} ${since.slice(14, 16)}`);
}

/** Counts a claim among those of its speaker, or of its publisher. */
function standUnder(
  said: string,
  found: string,
  { claim, now, add }: { readonly claim: History['claim']; readonly now: Standing; readonly add: Count },
): void {
  const { status, verdict, chosen } = now;
  const isSeen = claim['withdrawal'] == null && claim['published'] !== null;
  const decided = isSeen ? claim['published'].verdict : status === 'checked' ? verdict : null;
  add(`${said} count`);
  if (checkable.includes(claim['type']) && status !== 'dismissed') add(`${said} checkable`);
  if (decided !== null) add(`${found} decided:${decided}`);
  if (decided !== null && chosen !== null) add(`${found} chosen:${chosen}`);
  if (verdict === null) return;
  add(`${found} count`);
  add(`${found} verdict:${verdict}`);
}

/** The revision that each claim is counted up to: by its own ledger, or by that of the claims made with it. */
function countedUpTo(rows: readonly Row[]): ReadonlyMap<string, unknown> {
  const together = rows
    .filter(({ sk }) => sk.startsWith('LEDGER#'))
    .flatMap((row) => Object.entries(bodyOf(row)).map(([id, standing]) => [id, standing.revision] as const));
  const alone = rows.filter(({ sk }) => sk === 'LEDGER').map((row) => [row.pk.slice(2), row['revision']] as const);
  return new Map<string, unknown>([...together, ...alone]);
}

/** Where the counters are not what a recount of all claims and events comes to. */
export function checkCounts(rows: readonly Row[], histories: readonly History[]): readonly string[] {
  const expected = new Map<string, number>();
  for (const history of histories) count(history, (what, by = 1) => expected.set(what, (expected.get(what) ?? 0) + by));
  const found = counted(rows);
  const wrong = [...new Set([...expected.keys(), ...found.keys()])]
    .filter((what) => (expected.get(what) ?? 0) !== (found.get(what) ?? 0))
    .map((what) => `counter ${what}: ${found.get(what) ?? 0} instead of ${expected.get(what) ?? 0}`);
  const ledger = countedUpTo(rows);
  const late = histories
    .filter(({ claim }) => ledger.get(claim['id']) !== claim['revision'])
    .map(({ claim }) => `claim ${claim['id']}: counted up to ${ledger.get(claim['id'])}`);
  return [...wrong, ...late];
}
