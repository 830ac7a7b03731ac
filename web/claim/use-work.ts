import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import { allowedActions } from '../../claims/workflow/allowed-actions.ts';
import { useChecklist } from '../api/desk.ts';
import type { Claim, Command } from '../api/model.ts';
import { remember, useMove } from '../api/moves.ts';
import { currentOf, problemOf } from '../api/problem.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { hasDraft, keepDraft } from '../habits/draft.ts';
import { type Keys, useShortcuts } from '../habits/shortcuts.ts';
import { actions, commandFor, isAction } from './actions.ts';
import { heldByColleague } from './held-by-colleague.ts';
import type { Proposal } from './proposal.ts';
import { draftName } from './propose-form.tsx';

/** What the reader can do with a claim now, and what they are about; `intent` is a move asked for before it was open. */
export function useWork(claim: Claim, intent: string | null) {
  const { session } = useSurroundings();
  const { reader } = session;
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Action | null>(() =>
    hasDraft(draftName(reader.id, claim.id)) ? 'propose' : null,
  );
  const [since, setSince] = useState(claim.revision);
  const [filled, setFilled] = useState(0);
  const [, lookAgain] = useState(0);
  const move = useMove(claim);
  const checklist = useChecklist();
  const statements = checklist.enforced ? checklist.approve : [];
  const allowed = allowedActions(claim, reader, new Date());
  const lost = (current: Claim) => remember(queries, [current]);
  const send = (command: Command) =>
    move.mutate(command, {
      onSuccess: () => setAsking(null),
      onError: (error) => {
        const current = currentOf(error);
        if (current !== null) lost(current);
        // The desk's checklist may not have been here yet when the key was pressed.
        if (problemOf(error)?.code === 'checklist-open') setAsking(command.action);
      },
    });
  const choose = (action: Action) => {
    if (!allowed.includes(action) || move.isPending) return;
    setSince(claim.revision);
    const isHeld = heldByColleague(action, claim, reader.id) !== null;
    const command =
      isHeld || asks(action, claim) || (action === 'approve' && statements.length > 0) ? null : commandFor(action);
    if (command === null) setAsking(action);
    else send(command);
  };
  const propose = (proposal: Proposal) => {
    keepDraft(draftName(reader.id, claim.id), proposal);
    const open = () => {
      setFilled((count) => count + 1);
      setAsking('propose');
    };
    if (allowed.includes('propose')) open();
    else move.mutate({ action: 'take' }, { onSuccess: open });
  };
  useShortcuts(keysFor(allowed, choose));
  useIntent(intent, choose);
  return {
    allowed,
    asking,
    since,
    move,
    choose,
    /** Opens the form with a proposal in it, and takes the claim first where the reader has to. */
    propose,
    /** Goes up when a form was filled from elsewhere, which then begins with that. */
    filled,
    send,
    lost,
    mine: claim.lease?.holder === reader.id,
    /** The colleague out of whose hands the move would take the claim. */
    holder: asking === null ? null : heldByColleague(asking, claim, reader.id),
    /** What has to be said to hold before the verdict is approved. */
    statements,
    close: () => setAsking(null),
    lookAgain: () => lookAgain((n) => n + 1),
  };
}
export type Work = ReturnType<typeof useWork>;

/** A correction note is asked for only where readers saw the claim before. */
function asks(action: Action, claim: Claim): boolean {
  const { ask } = actions[action];
  return ask === 'correction' ? claim.published !== null : ask !== 'nothing';
}

function keysFor(allowed: readonly Action[], choose: (action: Action) => void): Keys {
  return Object.fromEntries(
    allowed.flatMap((action) => {
      const { key } = actions[action];
      return key === null ? [] : [[key, () => choose(action)] as const];
    }),
  );
}

/** Makes the move that was asked for before the claim was open, once. */
function useIntent(intent: string | null, choose: (action: Action) => void): void {
  const met = useRef(false);
  const newest = useRef(choose);
  newest.current = choose;
  useEffect(() => {
    if (met.current || intent === null || !isAction(intent)) return;
    met.current = true;
    newest.current(intent);
  }, [intent]);
}
