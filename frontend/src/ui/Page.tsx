import type { ComponentChildren } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import { useWords } from '../text/words'
import { uiWords } from './words'

export type Crumb = { name: string; href: string }

type Props = {
  title: string
  /** The pages between the front page and this one; without it, no way home is shown. */
  crumbs?: Crumb[]
  /** What the page's heading says instead of its title. */
  heading?: string
  /** A line of facts over the name, or under it. */
  eyebrow?: ComponentChildren
  facts?: ComponentChildren
  /** A sentence under the name. */
  lead?: ComponentChildren
  children: ComponentChildren
}

/** A page: its title in the window, its way home, its name. */
export function Page({ title, crumbs, heading = title, eyebrow, facts, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Tilslutning`
  }, [title])
  return (
    <>
      {crumbs && <Crumbs of={crumbs} here={title} />}
      <div class="head">
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1>{heading}</h1>
        {facts && <p class="eyebrow">{facts}</p>}
        {lead && <p class="lead">{lead}</p>}
      </div>
      {children}
    </>
  )
}

function Crumbs({ of, here }: { of: Crumb[]; here: string }) {
  const t = useWords(uiWords)
  return (
    <nav class="crumbs" aria-label={t.crumbs}>
      <ol>
        {[{ name: t.front, href: '/' }, ...of].map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}

type SectionProps = {
  name: string
  /** At the right of the name: a count, a date, the clause. */
  meta?: ComponentChildren
  /** Notes that stand in the margin beside the section, or after it where there is no room. */
  margin?: ComponentChildren
  children: ComponentChildren
}

/** A strong rule, a name, and at the right a count or what to do. */
export function Section({ name, meta, margin, children }: SectionProps) {
  const id = useId()
  return (
    <section class="sec" aria-labelledby={id}>
      <div class="sec-h">
        <h2 id={id}>{name}</h2>
        {meta && <div class="meta">{meta}</div>}
      </div>
      {margin ? (
        <div class="with-margin">
          <div>{children}</div>
          {margin}
        </div>
      ) : (
        children
      )}
    </section>
  )
}
