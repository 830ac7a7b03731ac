import { useRef, useState } from 'preact/hooks';
import { explain } from '../api/problem.ts';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';
import { AddressForm } from './address-form.tsx';
import type { UploadState } from './upload.ts';
import { type Upload, useUploads } from './uploads.ts';

/** A place to drop articles, or to choose them, with the progress of each. */
export function DropZone() {
  const { uploads, add, again, clear } = useUploads();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    setOver(false);
    if (files) void add([...files]);
  };
  return (
    <section aria-label="Upload">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button inside is the first */}
      <div
        class="drop-zone"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files);
        }}
      >
        <p>
          <strong>Drop articles here</strong>{' '}
          <span class="hint">
            text, pages, Word, PDF, mail, agency items, subtitles, tables, feeds, or a ZIP of these
          </span>
        </p>
        <button type="button" onClick={() => input.current?.click()}>
          Choose files
        </button>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Article files"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = '';
          }}
        />
      </div>
      <AddressForm add={(files) => void add(files)} />
      {uploads.length > 0 && (
        <div class="uploads">
          <p>
            {summaryOf(uploads)}{' '}
            <button type="button" class="quiet" onClick={clear}>
              Clear those sent
            </button>
          </p>
          <ul aria-label="Uploads">
            {uploads.map((upload) => (
              <UploadLine key={upload.id} upload={upload} again={() => void again(upload)} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function summaryOf(uploads: readonly Upload[]): string {
  const sent = uploads.filter(({ state }) => state.kind === 'sent').length;
  const failed = uploads.filter(({ state }) => state.kind === 'failed').length;
  return `${sent} of ${counted(uploads.length, 'file')} sent${failed > 0 ? `, ${failed} failed` : ''}`;
}

interface UploadLineProps {
  readonly upload: Upload;
  readonly again: () => void;
}

function UploadLine({ upload: { file, state }, again }: UploadLineProps) {
  return (
    <li data-state={state.kind}>
      <span class="file-name">
        <Said text={file.name} />
      </span>
      <Progress state={state} name={file.name} />
      {state.kind === 'failed' && (
        <button type="button" class="quiet" onClick={again}>
          Try again
        </button>
      )}
    </li>
  );
}

function Progress({ state, name }: { readonly state: UploadState; readonly name: string }) {
  if (state.kind === 'waiting') return <span class="hint">waiting</span>;
  if (state.kind === 'sent') return <span class="hint">sent; it is listed below as it is read</span>;
  if (state.kind === 'failed') return <span class="field-problem">{explain(state.error)}</span>;
  return <progress max={1} value={state.part} aria-label={`Sending ${name}`} />;
}
