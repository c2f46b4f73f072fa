const fieldOf = () => document.querySelector<HTMLInputElement>('[data-find]')

// set while the page that has a search field is on its way
let wanted = false

/** Puts the reader into the page's search field; where there is none, `elsewhere` leads to a page that has. */
export function find(elsewhere: () => void) {
  const field = fieldOf()
  if (!field) {
    wanted = true
    elsewhere()
    return
  }
  field.focus()
  field.select()
}

/** For a search field that has just come: whether the reader asked for it. Asked once. */
export function takeWanted(): boolean {
  const was = wanted
  wanted = false
  return was
}

/** "/" outside a field, as nobody types it into one. */
export const isFindKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  key === '/' &&
  !(ctrlKey || metaKey || altKey) &&
  !(target instanceof Element && target.closest('input, select, textarea, [contenteditable]'))
