import { canonical, sha256 } from './canonical.ts';
import { bodyOf, type Row, type Stored } from './rows.ts';

/** A claim with its events, oldest first, each with the request that wrote it. */
export interface History {
  readonly claim: Stored;
  readonly events: readonly (Stored & { readonly requestId: unknown })[];
}

/** Every claim of the table with its events; what lies beside no claim is named. */
export function historiesOf(rows: readonly Row[]): { readonly histories: readonly History[]; readonly lost: string[] } {
  const claims = rows.filter(({ pk, sk }) => pk.startsWith('C#') && sk === 'CLAIM');
  const events = Map.groupBy(
    rows.filter(({ pk, sk }) => pk.startsWith('C#') && sk.startsWith('EVENT#')),
    ({ pk }) => pk,
  );
  const histories = claims.map((row) => {
    const own = (events.get(row.pk) ?? []).toSorted((one, other) => (one.sk < other.sk ? -1 : 1));
    return {
      claim: bodyOf(row),
      events: own.map((event) => ({ ...bodyOf(event), requestId: event['requestId'] })),
    };
  });
  const known = new Set(claims.map(({ pk }) => pk));
  return { histories, lost: [...events.keys()].filter((pk) => !known.has(pk)).map((pk) => `${pk} has events alone`) };
}

const untouched = {
  status: 'unreviewed',
  verdict: null,
  rationale: null,
  evidence: [],
  assignee: null,
  lease: null,
  proposer: null,
  stale: false,
  underCorrection: false,
  corrections: [],
  published: null,
  due: null,
  returned: null,
  approver: null,
  withdrawal: null,
  goneSince: null,
  relations: [],
  date: null,
  extracted: null,
  added: null,
  parted: null,
  checked: null,
  removed: null,
} as const;

type State = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a claim beside its history: its chain, its times, its holders, and what its events make of it;
 * whoever moved it is an editor or not.
 */
export function checkHistory({ claim, events }: History, isEditor: (actor: string) => boolean): readonly string[] {
  const wrong: string[] = [];
  let state: State = untouched;
  let before = { hash: '0'.repeat(64), at: String(claim['createdAt']) };
  for (const [index, { requestId: _, ...event }] of events.entries()) {
    wrong.push(
      ...misplaced(event, claim, { seq: index + 1, ...before }),
      ...misled(state, event),
      ...twoHolders(state, event, isEditor),
    );
    state = { ...state, ...event['after'] };
    before = { hash: String(event['hash']), at: String(event['at']) };
  }
  // What an item leaves out is as it is of a claim that nobody has touched.
  const stored: State = { ...untouched, ...claim };
  for (const [field, value] of Object.entries(state)) {
    if (canonical(stored[field]) !== canonical(value)) wrong.push(`its ${field} is not what its events make it`);
  }
  if (claim['revision'] !== events.length) wrong.push(`revision ${claim['revision']}, ${events.length} events`);
  if (claim['headHash'] !== before.hash) wrong.push('its newest hash is another');
  if (claim['updatedAt'] !== before.at) wrong.push('its newest time is another');
  return wrong.map((what) => `claim ${claim['id']}: ${what}`);
}

/** What is wrong with an event's place in its chain. */
function misplaced(
  { hash, ...event }: Stored,
  claim: Stored,
  expected: { readonly seq: number; readonly hash: string; readonly at: string },
): readonly string[] {
  const is = `event ${event['seq']}`;
  return [
    ...(event['seq'] === expected.seq ? [] : [`event ${expected.seq} is missing, or there twice`]),
    ...(event['claim'] === claim['id'] ? [] : [`${is} is of ${event['claim']}`]),
    ...(event['previousHash'] === expected.hash ? [] : [`${is} follows another`]),
    ...(sha256(canonical(event)).toString('hex') === hash ? [] : [`${is} is not as it was sealed`]),
    ...(String(event['at']) >= expected.at ? [] : [`${is} is of ${event['at']}, after one of ${expected.at}`]),
  ];
}

/** The fields that an event takes to have been otherwise than they were. */
function misled(state: State, event: Stored): readonly string[] {
  return Object.entries(Object(event['before']))
    .filter(([field, value]) => field in state && canonical(state[field]) !== canonical(value))
    .map(([field]) => `event ${event['seq']} was decided on another ${field}`);
}

/** A claim is in one person's hands, from whom an editor alone takes it, and nobody approves what they proposed. */
function twoHolders(state: State, event: Stored, isEditor: (actor: string) => boolean): readonly string[] {
  const { holder, expiresAt } = Object(state['lease'] ?? { holder: null, expiresAt: '' });
  const isHeld = holder !== null && expiresAt > event['at'];
  const { action, actor } = event;
  const takesOver = action === 'take' && !isEditor(String(actor));
  if (isHeld && holder !== actor && (takesOver || action === 'propose'))
    return [`${actor} did "${action}" while ${holder} held it`];
  if (action === 'propose' && holder !== actor) return [`${actor} proposed without holding it`];
  return misdecided(state, event, { isHeld, wasHeld: holder !== null });
}

/** What nobody may do with a proposal of their own or of another's, with what readers saw, or with a hold that lasts. */
function misdecided(
  state: State,
  { action, actor }: Stored,
  { isHeld, wasHeld }: { readonly isHeld: boolean; readonly wasHeld: boolean },
): readonly string[] {
  const isOwn = state['proposer'] === actor;
  if (action === 'approve' && isOwn) return [`${actor} approved what ${actor} proposed`];
  if ((action === 'amend' || action === 'recall') && !isOwn)
    return [`${actor} did "${action}" with what ${state['proposer']} proposed`];
  if (action === 'dismiss' && state['published'] !== null) return [`${actor} dismissed what was published`];
  if (action === 'expire' && (isHeld || !wasHeld)) return ['a hold was handed back that had not run out'];
  return [];
}
