import { useExports, useFetchExport } from '../api/exports.ts';
import type { Export } from '../api/model.ts';
import { Ago } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { counted, inWords } from '../parts/words.ts';
import { ExportForm } from './export-form.tsx';

/** What was taken out of the desk of late, and a form to ask for more. */
export function Exports() {
  const exports = useExports();
  const fetching = useFetchExport();
  return (
    <section class="card" aria-labelledby="exports-title">
      <h2 id="exports-title">Exports</h2>
      <p class="hint">Written in the minutes after, and kept for a week. No cell of a CSV is run as a formula.</p>
      <ExportForm />
      {exports.isPending && <Waiting what="Fetching the exports" />}
      {exports.isError && <Failure error={exports.error} again={exports.refetch} />}
      {fetching.isError && <Failure error={fetching.error} />}
      <ul aria-label="Exports">
        {(exports.data?.items ?? []).map((each) => (
          <ExportLine key={each.id} exported={each} fetchIt={() => fetching.mutate(each.id)} />
        ))}
      </ul>
    </section>
  );
}

const states = {
  waiting: 'waits',
  running: 'is being written',
  ready: 'ready',
  failed: 'failed',
  expired: 'no longer kept',
} as const satisfies Record<Export['state'], string>;

function ExportLine({ exported, fetchIt }: { readonly exported: Export; readonly fetchIt: () => void }) {
  const { format, table, openData, filter, state, askedBy, askedAt, rows, bytes, failure } = exported;
  const name = openData ? 'Open data' : inWords(table ?? 'all of each claim');
  const which = Object.values(filter ?? {});
  return (
    <li data-state={state}>
      <div>
        <p>
          <strong>{name}</strong> as {format}
          {which.length > 0 && (
            <>
              {' of '}
              <Said text={which.join(', ')} />
            </>
          )}
        </p>
        <p class="meta">
          <span>{states[state]}</span>
          {rows !== null && <span>{counted(rows, 'row')}</span>}
          {bytes !== null && <span>{size(bytes)}</span>}
          <span>
            asked for by <Said text={askedBy} />, <Ago at={askedAt} />
          </span>
        </p>
        {failure !== null && (
          <p class="field-problem">
            <Said text={failure} />
          </p>
        )}
      </div>
      {state === 'ready' && (
        <button type="button" onClick={fetchIt} aria-label={`Fetch ${name} as ${format}`}>
          Fetch
        </button>
      )}
    </li>
  );
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000).toLocaleString()} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
