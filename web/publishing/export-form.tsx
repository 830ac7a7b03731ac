import { useState } from 'preact/hooks';
import { type ExportFormat, type ExportTable, exportFormats, exportTables } from '../../claims/vocabulary/exports.ts';
import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import { useAskForExport } from '../api/exports.ts';
import { Failure } from '../parts/notice.tsx';
import { inWords } from '../parts/words.ts';

const formatWords = { csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet' } as const satisfies Record<
  ExportFormat,
  string
>;
const open = 'open-data';
const tableWords = {
  claims: 'Claims',
  events: 'Events of their histories',
  evidence: 'Evidence',
  relations: 'Relations between claims',
  repairs: 'What people put right',
} as const satisfies Record<ExportTable, string>;

/** Asks for an export. */
export function ExportForm() {
  const ask = useAskForExport();
  const [what, setWhat] = useState<ExportTable | typeof open>('claims');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [status, setStatus] = useState<Status | ''>('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (what === open) return ask.mutate({ format, openData: true });
    ask.mutate({ format, table: what, openData: false, ...(status === '' ? {} : { filter: { status } }) });
  };
  return (
    <form class="ask-export" onSubmit={submit}>
      <label class="labelled">
        <span>What</span>
        <select
          value={what}
          onChange={({ currentTarget: { value } }) => setWhat(exportTables.find((name) => name === value) ?? open)}
        >
          {exportTables.map((name) => (
            <option key={name} value={name}>
              {tableWords[name]}
            </option>
          ))}
          <option value={open}>Open data: what is public, with its checkpoint</option>
        </select>
      </label>
      <label class="labelled">
        <span>Of claims</span>
        <select
          value={status}
          disabled={what === open}
          onChange={({ currentTarget: { value } }) => setStatus(statuses.find((name) => name === value) ?? '')}
        >
          <option value="">in any status</option>
          {statuses.map((name) => (
            <option key={name} value={name}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </label>
      <label class="labelled">
        <span>As</span>
        <select
          value={format}
          onChange={({ currentTarget: { value } }) => setFormat(exportFormats.find((name) => name === value) ?? 'csv')}
        >
          {exportFormats.map((name) => (
            <option key={name} value={name}>
              {formatWords[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={ask.isPending}>
        Export
      </button>
      {ask.isError && <Failure error={ask.error} />}
    </form>
  );
}
