import { useRef, useState } from 'preact/hooks';
import { editableMinutes } from '../../claims/comments/editable.ts';
import { hasRank } from '../../claims/workflow/actor.ts';
import type { Comment } from '../api/model.ts';
import { useComments, useSay } from '../api/people.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { formKeys } from '../habits/form-keys.ts';
import { useNow } from '../habits/now.ts';
import { useShortcuts } from '../habits/shortcuts.ts';
import { Ago } from '../parts/instant.tsx';
import { Failure } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';

/** What colleagues say to each other about a claim: no part of its history, nor of what is published. */
export function Comments({ claim }: { readonly claim: string }) {
  const { session } = useSurroundings();
  const comments = useComments(claim);
  const say = useSay(claim);
  const [text, setText] = useState('');
  const [instead, setInstead] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useShortcuts({ c: () => box.current?.focus() });
  const end = () => {
    setText('');
    setInstead(null);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !say.isPending) say.mutate({ text: text.trim(), instead }, { onSuccess: end });
  };
  const edit = (comment: Comment) => {
    setText(comment.text);
    setInstead(comment.id);
    box.current?.focus();
  };
  return (
    <section class="comments" aria-label="Comments">
      <h3>Comments, for colleagues only</h3>
      <ul>
        {(comments.data?.items ?? []).map((comment) => (
          <Remark key={comment.id} comment={comment} mine={comment.by === session.reader.id} edit={edit} />
        ))}
      </ul>
      {comments.isError && <Failure error={comments.error} again={comments.refetch} />}
      {hasRank(session.reader, 'reviewer') && (
        <form onSubmit={submit} onKeyDown={formKeys(() => box.current?.blur())}>
          <textarea
            ref={box}
            rows={1}
            dir="auto"
            aria-label="Comment"
            placeholder="Say something; @bob tells bob of it"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" disabled={say.isPending || text.trim() === ''}>
            {instead === null ? 'Comment' : 'Change it'}
          </button>
          {instead !== null && (
            <button type="button" class="quiet" onClick={end}>
              Leave it
            </button>
          )}
        </form>
      )}
      {say.isError && <Failure error={say.error} />}
    </section>
  );
}

interface RemarkProps {
  readonly comment: Comment;
  readonly mine: boolean;
  readonly edit: (comment: Comment) => void;
}

function Remark({ comment, mine, edit }: RemarkProps) {
  const age = useNow(10_000).getTime() - Date.parse(comment.at);
  return (
    <li>
      <p class="hint">
        <strong>
          <Said text={comment.by} />
        </strong>{' '}
        · <Ago at={comment.at} />
        {comment.editedAt !== null && ' · changed'}
        {mine && age < editableMinutes * 60_000 && (
          <button type="button" class="quiet" onClick={() => edit(comment)}>
            Change
          </button>
        )}
      </p>
      <p dir="auto">
        {comment.text
          .split(/(@[\p{L}\p{N}_.-]+)/u)
          .map((piece, index) =>
            index % 2 === 1 &&
            comment.mentions.some((name) => piece.toLowerCase().startsWith(`@${name.toLowerCase()}`)) ? (
              <mark key={index}>{piece}</mark>
            ) : (
              <Said key={index} text={piece} />
            ),
          )}
      </p>
    </li>
  );
}
