import { useState } from 'preact/hooks';
import type { ArticleDetail } from '../api/model.ts';
import { problemOf } from '../api/problem.ts';
import { type ArticleFacts, useEditArticle } from '../api/repairs.ts';
import { Field, tied } from '../parts/field.tsx';
import { Failure, Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';

const facts = {
  title: 'Title',
  publisher: 'Publisher',
  byline: 'Byline',
  publishedAt: 'Published',
  language: 'Language',
} as const;
type Fact = keyof typeof facts;
const names: readonly Fact[] = ['title', 'publisher', 'byline', 'publishedAt', 'language'];

/** Puts what is known of an article right: by another date its relative dates are read again. */
export function FactsForm({ article }: { readonly article: ArticleDetail }) {
  const edit = useEditArticle(article.id);
  const publishedOn = article.publishedAt?.split('T')[0];
  const known = (name: Fact) => (name === 'publishedAt' ? publishedOn : article[name]) ?? '';
  const [given, setGiven] = useState<Partial<Record<Fact, string>>>({});
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const changed = names.filter((name) => given[name] !== undefined && given[name]?.trim() !== known(name));
  const send = (confirm: boolean) => {
    const body: ArticleFacts = { reason: reason.trim(), confirm };
    for (const name of changed) body[name] = given[name]?.trim() || null;
    edit.mutate(body);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why, for those who read the history');
    if (changed.length === 0) return setProblem('Nothing is changed yet');
    send(false);
  };
  const reviewed = problemOf(edit.error)?.code === 'claims-under-review' ? problemOf(edit.error) : null;
  return (
    <details class="paste">
      <summary>Put the facts right</summary>
      <form onSubmit={submit} noValidate>
        <div class="paste-grid">
          {names.map((name) => (
            <Field key={name} id={`fact-${name}`} label={facts[name]}>
              <input
                id={`fact-${name}`}
                type={name === 'publishedAt' ? 'date' : 'text'}
                dir="auto"
                value={given[name] ?? known(name)}
                onInput={({ currentTarget }) => {
                  setProblem(undefined);
                  setGiven({ ...given, [name]: currentTarget.value });
                }}
              />
            </Field>
          ))}
        </div>
        <Field id="fact-reason" label="Why" problem={problem}>
          <input
            type="text"
            dir="auto"
            {...tied('fact-reason', problem)}
            value={reason}
            onInput={({ currentTarget }) => {
              setProblem(undefined);
              setReason(currentTarget.value);
            }}
          />
        </Field>
        {reviewed !== null && (
          <Notice tone="problem">
            <p>
              <Said text={reviewed.detail ?? reviewed.title} />
            </p>
            <button type="button" onClick={() => send(true)}>
              Change them all the same
            </button>
          </Notice>
        )}
        {edit.isError && reviewed === null && <Failure error={edit.error} />}
        <button type="submit" class="primary" disabled={edit.isPending}>
          Save these facts
        </button>
      </form>
    </details>
  );
}
