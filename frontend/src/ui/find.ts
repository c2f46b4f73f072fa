/** "/" outside a field, as nobody types it into one, and not while a dialog asks something. */
export const isFindKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  key === '/' &&
  !(ctrlKey || metaKey || altKey) &&
  !(target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) &&
  !document.querySelector('dialog[open]')
