/** Keys of a form from any of its fields: Escape closes it, Ctrl or Cmd with Enter sends it. */
export function formKeys(close: () => void) {
  return (event: KeyboardEvent) => {
    const { currentTarget: form } = event;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form instanceof HTMLFormElement)
      form.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
