import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useChecklist, useVerdicts } from '../api/desk.ts';
import type { Claim } from '../api/model.ts';
import { useMove } from '../api/moves.ts';
import { currentOf, problemOf } from '../api/problem.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { useDraft } from '../habits/draft.ts';
import { formKeys } from '../habits/form-keys.ts';
import { Field, tied } from '../parts/field.tsx';
import { Failure, Notice } from '../parts/notice.tsx';
import { inWords } from '../parts/words.ts';
import { actions } from './actions.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { NobodySaid } from './nobody-said.tsx';
import {
  beginProposal,
  blankEvidence,
  type FieldProblems,
  fieldProblems,
  type Proposal,
  problemsOf,
  readProposal,
  toCommand,
} from './proposal.ts';
import { useRenewal } from './renewal.ts';
import { Ticks } from './ticks.tsx';

interface ProposeFormProps {
  /** Whether the verdict is proposed, or the proposal that waits is amended. */
  readonly action: 'propose' | 'amend';
  readonly claim: Claim;
  /** Whether the reader may propose at this moment; if not, the form keeps what was typed and waits. */
  readonly allowed: boolean;
  readonly onLost: (current: Claim) => void;
  readonly onDone: () => void;
}

/** The name under which a reader's draft for a claim is kept. */
export function draftName(reader: string, claim: string): string {
  return `${reader}.${claim}`;
}

/** Verdict, rationale and evidence, with problems at the fields; a draft survives reloads and lost races. */
export function ProposeForm({ action, claim, allowed, onLost, onDone }: ProposeFormProps) {
  const { session } = useSurroundings();
  const verdicts = useVerdicts();
  const checklist = useChecklist();
  const { draft, write, discard } = useDraft<Proposal>(
    draftName(session.reader.id, claim.id),
    beginProposal(claim),
    readProposal,
  );
  const [problems, setProblems] = useState<FieldProblems>({});
  const move = useMove(claim);
  const typing = useRenewal(claim);
  const form = useRef<HTMLFormElement>(null);
  // Before it is painted, so that no key goes elsewhere of somebody who types on.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const pieces = draft.evidence.length;
  const before = useRef(pieces);
  useLayoutEffect(() => {
    if (pieces > before.current)
      form.current?.querySelector<HTMLElement>(`[name=evidence-${pieces - 1}-stance]`)?.focus();
    before.current = pieces;
  }, [pieces]);
  const change = (part: Partial<Proposal>) => {
    typing();
    setProblems({});
    write({ ...draft, ...part });
  };
  const refuse = (found: FieldProblems) => {
    setProblems(found);
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = problemsOf(draft, claim.source.url);
    if (Object.keys(found).length > 0) return refuse(found);
    move.mutate(toCommand(draft, action), {
      onSuccess: () => {
        discard();
        onDone();
      },
      onError: (error) => {
        const problem = problemOf(error);
        const current = currentOf(error);
        if (current !== null) onLost(current);
        else refuse((problem && fieldProblems(problem)) ?? {});
      },
    });
  };
  const unexplained = move.isError && Object.keys(problems).length === 0 && problemOf(move.error)?.status !== 412;
  return (
    <form
      ref={form}
      class="propose"
      onSubmit={submit}
      onKeyDown={formKeys(onDone)}
      noValidate
      aria-label="Propose a verdict"
    >
      <NobodySaid claim={claim} />
      <VerdictField
        verdicts={verdicts}
        chosen={draft.verdict}
        problem={problems['verdict']}
        choose={(verdict) => change({ verdict })}
      />
      <Field
        id="rationale"
        label="Rationale"
        problem={problems['rationale']}
        hint="What the verdict rests on, for readers."
      >
        <textarea
          rows={5}
          dir="auto"
          {...tied('rationale', problems['rationale'])}
          value={draft.rationale}
          onInput={({ currentTarget }) => change({ rationale: currentTarget.value })}
        />
      </Field>
      {draft.evidence.map((evidence, index) => (
        <EvidenceFields
          key={index}
          index={index}
          evidence={evidence}
          problems={problems}
          change={(next) => change({ evidence: draft.evidence.with(index, next) })}
          remove={() => change({ evidence: draft.evidence.toSpliced(index, 1) })}
        />
      ))}
      {problems['evidence'] !== undefined && (
        <p class="field-problem" role="alert">
          {problems['evidence']}
        </p>
      )}
      <button type="button" class="quiet" onClick={() => change({ evidence: [...draft.evidence, blankEvidence] })}>
        Add evidence
      </button>
      <Ticks
        title="Before you propose"
        statements={checklist.propose}
        ticked={draft.checked}
        problem={problems['checked']}
        change={(checked) => change({ checked })}
      />
      {!allowed && (
        <Notice tone="news">
          <p>You do not hold this claim now, so it cannot be proposed. What you typed is kept.</p>
        </Notice>
      )}
      {unexplained && <Failure error={move.error} />}
      <div class="moves">
        <button type="submit" class="primary" disabled={!allowed || move.isPending}>
          {actions[action].label}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          Close, keep the draft
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            discard();
            onDone();
          }}
        >
          Discard
        </button>
      </div>
      <p class="hint">
        Kept in this browser as you type. <span class="of-keys">Ctrl Enter proposes, Escape closes.</span>
      </p>
    </form>
  );
}

interface VerdictFieldProps {
  readonly verdicts: readonly string[];
  readonly chosen: string;
  readonly problem: string | undefined;
  readonly choose: (verdict: string) => void;
}

function VerdictField({ verdicts, chosen, problem, choose }: VerdictFieldProps) {
  return (
    <fieldset class="verdicts" aria-describedby="verdict-problem">
      <legend>Verdict</legend>
      <div>
        {verdicts.map((verdict) => (
          <label key={verdict} class="verdict-choice" data-verdict={verdict}>
            <input
              type="radio"
              name="verdict"
              value={verdict}
              checked={chosen === verdict}
              aria-invalid={problem === undefined ? undefined : true}
              onChange={() => choose(verdict)}
            />
            <span>{inWords(verdict)}</span>
          </label>
        ))}
      </div>
      <p class="field-problem" id="verdict-problem" aria-live="polite">
        {problem}
      </p>
    </fieldset>
  );
}
