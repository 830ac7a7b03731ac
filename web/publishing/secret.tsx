import { Notice } from '../parts/notice.tsx';

/** A secret, in the one moment in which it is shown. */
export function Secret({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }) {
  return (
    <Notice tone="done">
      <p>Messages are signed with this secret. Give it to the receiver now: it is not shown again.</p>
      <p>
        <code class="secret">{secret}</code>
      </p>
      <button type="button" onClick={onDone}>
        I have it
      </button>
    </Notice>
  );
}
