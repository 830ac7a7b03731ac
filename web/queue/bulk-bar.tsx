import type { Action } from '../../claims/vocabulary/workflow.ts';
import { actions, commandFor } from '../claim/actions.ts';
import { ApproveForm } from '../claim/approve-form.tsx';
import { AskForm } from '../claim/ask-form.tsx';
import { Key } from '../parts/key.tsx';
import { Failure } from '../parts/notice.tsx';
import { counted } from '../parts/words.ts';
import type { Bulk } from './bulk.ts';
import { Outcomes } from './outcomes.tsx';

interface BulkBarProps {
  readonly bulk: Bulk;
  /** Offers to select the rest of the queue too; null where there is no more of it. */
  readonly widen: Widening | null;
}

/** The way from what is loaded to all that the filters let through. */
export interface Widening {
  /** How many there are in all; null where nothing counts them. */
  readonly total: number | null;
  /** How many have been fetched; null before one asked. */
  readonly fetched: number | null;
  readonly start: () => void;
}

/** Offers the moves that the reader may make on every selected claim, and says how each went. */
export function BulkBar({ bulk, widen }: BulkBarProps) {
  if (bulk.count === 0)
    return bulk.made === null ? null : <Outcomes made={bulk.made} undo={bulk.undo} close={bulk.close} />;
  return (
    <section class="bulk" aria-label="Selected claims">
      <div class="bulk-line">
        <p role="status">
          <strong>{counted(bulk.count, 'claim')}</strong> selected
          {bulk.pending && `, ${bulk.done.toLocaleString()} done…`}
        </p>
        {widen !== null && <Widen widen={widen} />}
        <div class="moves">
          {bulk.allowed.map((action) => (
            <button key={action} type="button" disabled={bulk.pending} onClick={() => bulk.choose(action)}>
              {actions[action].label}
              {keyed.has(action) && <Key name={actions[action].key ?? ''} />}
            </button>
          ))}
          {bulk.allowed.length === 0 && <span class="hint">No move is open to you on all of these.</span>}
          <button type="button" class="quiet" onClick={bulk.clear}>
            Clear <Key name="Esc" />
          </button>
        </div>
      </div>
      {bulk.asking !== null && bulk.fromColleagues > 0 && <FromColleagues action={bulk.asking} bulk={bulk} />}
      {bulk.asking === 'approve' && (
        <ApproveForm
          statements={bulk.statements}
          count={bulk.count}
          pending={bulk.pending}
          send={bulk.send}
          cancel={bulk.cancel}
        />
      )}
      {bulk.asking !== null && (
        <AskForm key={bulk.asking} action={bulk.asking} pending={bulk.pending} send={bulk.send} cancel={bulk.cancel} />
      )}
      {bulk.error !== null && <Failure error={bulk.error} />}
    </section>
  );
}

/** The moves that have a key on a selection, as `bulkKeys` gives them. */
const keyed: ReadonlySet<string> = new Set(['take', 'approve', 'publish', 'dismiss']);

/** Asks an editor before a move takes claims out of colleagues' hands. */
function FromColleagues({ action, bulk }: { readonly action: Action; readonly bulk: Bulk }) {
  const command = commandFor(action);
  return (
    <div class="moves" role="alert">
      <p>
        Colleagues are working on {bulk.fromColleagues.toLocaleString()} of these. {actions[action].label} them all the
        same?
      </p>
      {command !== null && (
        <button type="button" class="primary" onClick={() => bulk.send(command)}>
          {actions[action].label}
        </button>
      )}
    </div>
  );
}

function Widen({ widen: { total, fetched, start } }: { readonly widen: Widening }) {
  if (fetched !== null) return <span class="hint">fetching the rest, {fetched.toLocaleString()} so far…</span>;
  return (
    <button type="button" class="quiet" onClick={start}>
      Select all {total === null ? 'that fit' : total.toLocaleString()} <Key name="A" />
    </button>
  );
}
