/** Gives the focus to a control that one asked for, once, when it appears. */
export function focused(control: HTMLElement | null): void {
  if (control !== null && !control.dataset['met']) {
    control.dataset['met'] = '';
    control.focus();
  }
}
