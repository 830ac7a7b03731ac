/** The end of a small form: the move that sends it, and the way out. */
export function FormMoves({
  label,
  pending,
  cancel,
}: {
  readonly label: string;
  readonly pending: boolean;
  readonly cancel: () => void;
}) {
  return (
    <div class="moves">
      <button type="submit" class="primary" disabled={pending}>
        {label}
      </button>
      <button type="button" class="quiet" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
