import { useSurroundings } from '../api/surroundings.tsx';
import { Ago } from '../parts/instant.tsx';
import { useConnection } from './connection.ts';

/** Says, above every view, when what is shown may be old, or cannot be worked on before one signs in again. */
export function ConnectionNotice() {
  const { session } = useSurroundings();
  const connection = useConnection();
  return (
    <div class="connection" role="status" data-kind={connection.kind}>
      {connection.kind === 'ended' && (
        <p>
          <span>Your session has ended. What you typed is kept.</span>
          <button type="button" class="primary" onClick={() => void session.signIn()}>
            Sign in again
          </button>
        </p>
      )}
      {(connection.kind === 'silent' || connection.kind === 'troubled') && (
        <p>
          <span>
            {connection.kind === 'silent' ? 'Claimtrail does not answer' : 'Claimtrail has trouble'} (
            <Ago at={connection.since.toISOString()} />
            ). What you see may be old; it is asked again every few seconds. What you type is kept.
          </span>
        </p>
      )}
    </div>
  );
}
