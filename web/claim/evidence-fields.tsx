import { stances } from '../../claims/vocabulary/review.ts';
import { Field, tied } from '../parts/field.tsx';
import { inWords } from '../parts/words.ts';
import { Outside } from './findings.tsx';
import { completeAddress, type EvidenceDraft, type FieldProblems, isWebAddress } from './proposal.ts';
import { archiveOf } from './searches.ts';

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
  /** An address typed without `https://` gets it when its field is left. */
  const address = (name: 'url' | 'archivedUrl') => ({
    ...text(name),
    onBlur: () => {
      const whole = completeAddress(evidence[name]);
      if (whole !== evidence[name]) change({ ...evidence, [name]: whole });
    },
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
      </div>
      <p class="field-problem" id={id('stance-problem')} aria-live="polite">
        {problem('stance')}
      </p>
      <Field id={id('url')} label="Address" problem={problem('url')}>
        <input type="url" inputMode="url" autocomplete="off" placeholder="https://" {...address('url')} />
      </Field>
      <Field id={id('title')} label="Title" problem={problem('title')}>
        <input type="text" autocomplete="off" dir="auto" {...text('title')} />
      </Field>
      <details open={evidence.excerpt !== '' || evidence.archivedUrl !== '' || undefined}>
        <summary>Excerpt, archived copy, remove</summary>
        <Field id={id('excerpt')} label="Excerpt" problem={problem('excerpt')}>
          <textarea rows={2} dir="auto" {...text('excerpt')} />
        </Field>
        <Field id={id('archivedUrl')} label="Archived copy" problem={problem('archivedUrl')}>
          <input type="url" inputMode="url" autocomplete="off" placeholder="https://" {...address('archivedUrl')} />
        </Field>
        {isWebAddress(completeAddress(evidence.url)) && (
          <p class="hint">
            No copy yet? <Outside url={archiveOf(completeAddress(evidence.url))} text="archive this" />, then paste its
            address.
          </p>
        )}
        <button type="button" class="quiet" onClick={remove} aria-label={`Remove evidence ${index + 1}`}>
          Remove this evidence
        </button>
      </details>
    </fieldset>
  );
}
