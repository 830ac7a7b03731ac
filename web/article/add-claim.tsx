import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleDetail } from '../api/model.ts';
import { useAddClaim } from '../api/repairs.ts';
import { formKeys } from '../habits/form-keys.ts';
import { Failure } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type SelectedWords, useSelectedWords } from './selected-words.ts';

interface AddClaimProps {
  readonly article: ArticleDetail;
  /** Where the text stands on the page. */
  readonly place: RefObject<HTMLElement>;
  readonly onAdded: (id: string) => void;
}

/** Takes words that the reader marks in the text as a claim that extraction had not found. */
export function AddClaim({ article, place, onAdded }: AddClaimProps) {
  const selected = useSelectedWords(place, article.text ?? '');
  const [words, setWords] = useState<SelectedWords | null>(null);
  if (words !== null)
    return (
      <AddForm
        article={article}
        words={words}
        close={() => setWords(null)}
        onAdded={(id) => {
          setWords(null);
          onAdded(id);
        }}
      />
    );
  if (selected === null) return null;
  return (
    <div class="add-claim" data-offer="">
      <button
        type="button"
        class="primary"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => setWords(selected)}
      >
        Add the marked words as a claim
      </button>
    </div>
  );
}

interface AddFormProps {
  readonly article: ArticleDetail;
  readonly words: SelectedWords;
  readonly close: () => void;
  readonly onAdded: (id: string) => void;
}

function AddForm({ article, words, close, onAdded }: AddFormProps) {
  const add = useAddClaim();
  const [text, setText] = useState(words.text);
  const [speaker, setSpeaker] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    add.mutate(
      {
        article: article.id,
        spans: [[words.start, words.end]],
        text: text.trim(),
        ...(speaker.trim() === '' ? {} : { speaker: speaker.trim() }),
        reason: 'Extraction had not found it.',
      },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  };
  return (
    <form class="add-claim ask" onSubmit={submit} onKeyDown={formKeys(close)}>
      <p class="hint">
        “<Said text={words.text} />”
      </p>
      <TextField
        id="add-claim-text"
        label="The claim, standing alone"
        rows={2}
        value={text}
        change={setText}
        takesFocus
      />
      <TextField id="add-claim-speaker" label="Speaker, if somebody said it" value={speaker} change={setSpeaker} />
      {add.isError && <Failure error={add.error} />}
      <div class="moves">
        <button type="submit" class="primary" disabled={add.isPending}>
          Add this claim
        </button>
        <button type="button" class="quiet" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
