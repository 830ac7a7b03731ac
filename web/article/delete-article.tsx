import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useDeleteArticle } from '../api/articles.ts';
import type { ArticleDetail } from '../api/model.ts';
import { Failure } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { counted } from '../parts/words.ts';

/** Deletes an article with its claims, for good, once an admin has said why. */
export function DeleteArticle({ article }: { readonly article: ArticleDetail }) {
  const [, navigate] = useLocation();
  const remove = useDeleteArticle(article.id);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why, for those who read the histories of its claims');
    remove.mutate(reason.trim(), { onSuccess: () => navigate('/articles') });
  };
  return (
    <details class="paste">
      <summary>Delete this article</summary>
      <form onSubmit={submit} noValidate>
        <p class="hint">
          For good, with its {counted(article.claimCount, 'claim')}: they leave every list, count and search. Their
          histories stay. What is published has to be withdrawn first.
        </p>
        <TextField
          id="delete-reason"
          label="Why"
          problem={problem}
          value={reason}
          change={(typed) => {
            setProblem(undefined);
            setReason(typed);
          }}
        />
        {remove.isError && <Failure error={remove.error} />}
        <button type="submit" disabled={remove.isPending}>
          Delete it for good
        </button>
      </form>
    </details>
  );
}
