import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { bodyOf } from '../api/client.ts';
import type { ArticleDetail } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { useDraft } from '../habits/draft.ts';
import { Field, tied } from '../parts/field.tsx';
import { Failure, Notice } from '../parts/notice.tsx';

type Repair = Readonly<Record<'text' | 'reason', string>>;

/** Takes an editor's text in place of the one that was read: a new version, or the word that the text is right. */
export function RepairForm({ article }: { readonly article: ArticleDetail }) {
  const { api, session } = useSurroundings();
  const queries = useQueryClient();
  const blank: Repair = { text: article.text ?? '', reason: '' };
  const { draft, write, discard } = useDraft<Repair>(
    `${session.reader.id}.repair.${article.id}.${article.version}`,
    blank,
    readRepair,
  );
  const [problems, setProblems] = useState<Partial<Repair>>({});
  const send = useMutation({
    mutationFn: (body: Repair) =>
      bodyOf(api.PUT('/v1/articles/{id}/text', { params: { path: { id: article.id } }, body })),
    onSuccess: () => {
      discard();
      for (const queryKey of [['article', article.id], ['article-claims', article.id], ['articles']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = problemsOf(draft);
    setProblems(found);
    if (Object.keys(found).length === 0) send.mutate(draft);
  };
  const bound = (name: keyof Repair) => ({
    ...tied(`repair-${name}`, problems[name]),
    value: draft[name],
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setProblems({});
      write({ ...draft, [name]: currentTarget.value });
    },
  });
  return (
    <details class="paste">
      <summary>Put the text right</summary>
      <form onSubmit={submit} noValidate>
        <Field
          id="repair-text"
          label="Text"
          problem={problems.text}
          hint="It becomes a new version; claims that it still makes keep their reviews. Left as it is, it counts as checked."
        >
          <textarea rows={16} dir="auto" {...bound('text')} />
        </Field>
        <Field id="repair-reason" label="Reason" problem={problems.reason}>
          <input type="text" dir="auto" {...bound('reason')} />
        </Field>
        {send.isError && <Failure error={send.error} />}
        {send.isSuccess && (
          <Notice tone="done">
            <p>Saved: this is version {send.data.version}.</p>
          </Notice>
        )}
        <button type="submit" class="primary" disabled={send.isPending}>
          Save this text
        </button>
      </form>
    </details>
  );
}

function problemsOf({ text, reason }: Repair): Partial<Repair> {
  return {
    ...(text.trim() === '' ? { text: 'The text cannot be empty' } : {}),
    ...(reason.trim() === '' ? { reason: 'Say why, for those who read the history' } : {}),
  };
}

function readRepair(kept: unknown): Repair | null {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('reason' in kept)) return null;
  const { text, reason } = kept;
  return typeof text === 'string' && typeof reason === 'string' ? { text, reason } : null;
}
