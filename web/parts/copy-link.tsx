import { useEffect, useState } from 'preact/hooks';

interface CopyLinkProps {
  /** From the root of the page; the address as it stands where none is given. */
  readonly path?: string;
  readonly label: string;
}

/** Puts an address of the page on the clipboard, and says so. */
export function CopyLink({ path, label }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    copyText(new URL(path ?? location.href, location.href).href).then(
      () => setOutcome('Link copied'),
      () => setOutcome('Copy it from the address bar'),
    );
  return (
    <button type="button" class="quiet copy-link" onClick={() => void copy()}>
      <span aria-live="polite">{outcome ?? label}</span>
    </button>
  );
}

/** Browsers offer a clipboard to secure pages only. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
