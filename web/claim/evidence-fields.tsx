import { stances } from '../../claims/vocabulary/review.ts';
import { Field, tied } from '../parts/field.tsx';
import { inWords } from '../parts/words.ts';
import type { EvidenceDraft, FieldProblems } from './proposal.ts';

interface EvidenceFieldsProps {
  readonly index: number;
  readonly evidence: EvidenceDraft;
  readonly problems: FieldProblems;
  readonly change: (evidence: EvidenceDraft) => void;
  readonly remove: () => void;
}

/** One piece of evidence being typed. */
export function EvidenceFields({ index, evidence, problems, change, remove }: EvidenceFieldsProps) {
  const id = (name: string) => `evidence-${index}-${name}`;
  const problem = (name: string) => problems[`evidence.${index}.${name}`];
  const text = (name: 'url' | 'title' | 'excerpt' | 'archivedUrl') => ({
    ...tied(id(name), problem(name)),
    value: evidence[name],
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ ...evidence, [name]: currentTarget.value }),
  });
  return (
    <fieldset class="evidence-fields">
      <legend>Evidence {index + 1}</legend>
      <div class="stances">
        {stances.map((stance) => (
          <label key={stance} class="check">
            <input
              type="radio"
              name={id('stance')}
              checked={evidence.stance === stance}
              aria-invalid={problem('stance') === undefined ? undefined : true}
              aria-describedby={id('stance-problem')}
              onChange={() => change({ ...evidence, stance })}
            />
            {inWords(stance)}
          </label>
        ))}
        <button type="button" class="quiet" onClick={remove} aria-label={`Remove evidence ${index + 1}`}>
          Remove
        </button>
      </div>
      <p class="field-problem" id={id('stance-problem')} aria-live="polite">
        {problem('stance')}
      </p>
      <Field id={id('url')} label="Address" problem={problem('url')}>
        <input type="url" inputMode="url" autocomplete="off" placeholder="https://" {...text('url')} />
      </Field>
      <Field id={id('title')} label="Title" problem={problem('title')}>
        <input type="text" autocomplete="off" dir="auto" {...text('title')} />
      </Field>
      <details open={evidence.excerpt !== '' || evidence.archivedUrl !== '' || undefined}>
        <summary>Excerpt and archived copy</summary>
        <Field id={id('excerpt')} label="Excerpt" problem={problem('excerpt')}>
          <textarea rows={2} dir="auto" {...text('excerpt')} />
        </Field>
        <Field id={id('archivedUrl')} label="Archived copy" problem={problem('archivedUrl')}>
          <input type="url" inputMode="url" autocomplete="off" placeholder="https://" {...text('archivedUrl')} />
        </Field>
      </details>
    </fieldset>
  );
}
