/** An alarm's description: what happened, and the section of the runbook that says how to mend it. */
export function runbook(what: string, section: string): string {
  return `${what} What to do: docs/runbook.md#${section}`;
}
