import type { ComponentChildren } from 'preact'
import { ClauseMark } from '../clause/ClauseMark'

/** The notes beside a section: `<Section margin={<Margin name="Vilkår for faser"><Note clause="4.1">…</Note></Margin>}>`. */
export const Margin = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <aside class="marg" aria-label={name}>
    {children}
  </aside>
)

/** One clause and what it says here, in a sentence or two. */
export const Note = ({ clause, children }: { clause: string; children: ComponentChildren }) => (
  <div>
    <ClauseMark id={clause} />
    {children}
  </div>
)
