import { useId } from 'preact/hooks'
import type { Option } from './option'

/** A way to a page, or an act. The field keeps the focus: it is chosen from there, or pressed. */
export function PaletteOption({ of: { name, more, href, act } }: { of: Option }) {
  const id = `option${useId()}`
  const text = (
    <>
      <span>{name}</span> {more && <small>{more}</small>}
    </>
  )
  // biome-ignore-start lint/a11y/useAriaPropsForRole: combobox-nav says which is selected
  return href ? (
    <a id={id} role="option" tabIndex={-1} href={href}>
      {text}
    </a>
  ) : (
    <button id={id} type="button" role="option" tabIndex={-1} onClick={act}>
      {text}
    </button>
  )
  // biome-ignore-end lint/a11y/useAriaPropsForRole: combobox-nav says which is selected
}
