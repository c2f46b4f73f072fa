import type { ComponentChildren } from 'preact'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { type SectionId, sectionWords } from './words'

/** A section that an address can name: /integratorer#data. */
export const IntegratorsPart = ({ id, children }: { id: SectionId; children: ComponentChildren }) => (
  <div id={id} class="integrators-part">
    <Section name={useWords(sectionWords)[id]}>{children}</Section>
  </div>
)
