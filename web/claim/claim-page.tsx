import { ClaimPanel } from './claim-panel.tsx';

/** A claim on a page of its own, for links that are shared. */
export function ClaimPage({ id }: { readonly id: string }) {
  return (
    <div class="claim-page">
      <h1 class="visually-hidden">Claim</h1>
      <ClaimPanel id={id} context="page" />
    </div>
  );
}
