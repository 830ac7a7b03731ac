import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useSurroundings } from '../api/surroundings.tsx';
import { sendFile, type UploadState } from './upload.ts';

/** A file that was dropped, and where it stands. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
}

/** Files on their way at once. */
const atOnce = 3;
let lastId = 0;

/** Sends dropped files, some at a time, and reports on each. */
export function useUploads() {
  const { api } = useSurroundings();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const tell = (id: number, state: UploadState) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, state } : upload)));

  const send = async ({ id, file }: Upload) => {
    tell(id, { kind: 'sending', part: 0 });
    try {
      await sendFile(api, file, (part) => tell(id, { kind: 'sending', part }));
      tell(id, { kind: 'sent' });
    } catch (error) {
      tell(id, { kind: 'failed', error });
    }
    void queries.invalidateQueries({ queryKey: ['articles'] });
  };

  const add = async (files: readonly File[]) => {
    const added = files.map((file) => ({ id: ++lastId, file, state: { kind: 'waiting' } }) as const);
    setUploads((all) => [...added, ...all]);
    const queue = added.values();
    const lane = async () => {
      for (const upload of queue) await send(upload);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  };

  return {
    uploads,
    add,
    again: send,
    clear: () => setUploads((all) => all.filter(({ state }) => state.kind !== 'sent')),
  };
}
