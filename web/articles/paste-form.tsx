import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { cut } from '../../claims/cut.ts';
import { bodyOf } from '../api/client.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { isWebAddress } from '../claim/proposal.ts';
import { useDraft } from '../habits/draft.ts';
import { Field, tied } from '../parts/field.tsx';
import { Failure, Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';

type Pasted = Readonly<Record<'title' | 'publisher' | 'url' | 'publishedAt' | 'text', string>>;
const blank: Pasted = { title: '', publisher: '', url: '', publishedAt: '', text: '' };

/** A text that was taken in. */
interface Sent {
  readonly id: string;
  readonly title: string;
}

/** Takes one article after the other as pasted text, with what is known of where it came from. */
export function PasteForm() {
  const { api, session } = useSurroundings();
  const queries = useQueryClient();
  const { draft, write, discard } = useDraft<Pasted>(`${session.reader.id}.paste`, blank, readPasted);
  const [problems, setProblems] = useState<Partial<Pasted>>({});
  const [open, setOpen] = useState(draft !== blank);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const title = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (pasted: Pasted) => {
      const given = Object.fromEntries(Object.entries(pasted).filter(([, value]) => value.trim() !== ''));
      return bodyOf(api.POST('/v1/articles', { body: { ...given, text: pasted.text } }));
    },
    onSuccess: ({ id }, { title: given, text }) => {
      discard();
      setSent((all) => [{ id, title: given.trim() === '' ? `${cut(text.trim(), 60)}…` : given }, ...all]);
      title.current?.focus();
      void queries.invalidateQueries({ queryKey: ['articles'] });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = problemsOf(draft);
    setProblems(found);
    if (Object.keys(found).length === 0) send.mutate(draft);
  };
  const bound = (name: keyof Pasted) => ({
    ...tied(`paste-${name}`, problems[name]),
    value: draft[name],
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setProblems({});
      write({ ...draft, [name]: currentTarget.value });
    },
  });
  return (
    <details class="paste" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Paste text</summary>
      <form onSubmit={submit} noValidate>
        <div class="paste-grid">
          <Field id="paste-title" label="Title">
            <input type="text" dir="auto" ref={title} {...bound('title')} />
          </Field>
          <Field id="paste-publisher" label="Publisher">
            <input type="text" dir="auto" {...bound('publisher')} />
          </Field>
          <Field id="paste-url" label="Address" problem={problems.url}>
            <input type="url" inputMode="url" placeholder="https://" {...bound('url')} />
          </Field>
          <Field id="paste-publishedAt" label="Published">
            <input type="date" {...bound('publishedAt')} />
          </Field>
        </div>
        <Field id="paste-text" label="Text" problem={problems.text}>
          <textarea rows={8} dir="auto" {...bound('text')} />
        </Field>
        {send.isError && <Failure error={send.error} />}
        {sent.length > 0 && (
          <Notice tone="done">
            <p>Received, and being read; the next one can be pasted now.</p>
            <ul aria-label="Pasted">
              {sent.map(({ id, title: name }, index) => (
                <li key={index}>
                  <Link href={`/articles/${id}`}>
                    <Said text={name} />
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <button type="submit" class="primary" disabled={send.isPending}>
          Add this article
        </button>
      </form>
    </details>
  );
}

function problemsOf({ text, url }: Pasted): Partial<Pasted> {
  return {
    ...(text.trim() === '' ? { text: 'Paste the text of the article' } : {}),
    ...(url !== '' && !isWebAddress(url) ? { url: 'An address that begins with http:// or https://' } : {}),
  };
}

function readPasted(kept: unknown): Pasted | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const values = new Map(Object.entries(kept));
  const text = (name: keyof Pasted) => {
    const value: unknown = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: text('title'),
    publisher: text('publisher'),
    url: text('url'),
    publishedAt: text('publishedAt'),
    text: text('text'),
  };
}
