import { useQuery } from '@urql/preact'
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { graphql } from '../graph'
import { mayInvoice } from '../invoicing/InvoicingLink'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Missing } from '../ui/Missing'
import { Page } from '../ui/Page'
import { NotForYou } from '../viewer/NotForYou'
import { useViewer } from '../viewer/viewer'
import { actWords } from './actWords'
import { EconomyCostForm } from './EconomyCostForm'
import { EconomyPriceForm } from './EconomyPriceForm'
import { EconomyVatForm } from './EconomyVatForm'
import { EconomyYearForm } from './EconomyYearForm'
import { economyWords } from './words'
import './economy.css'

const EconomyActQuery = graphql(`
  query EconomyAct($slug: String!) { project(slug: $slug) { id slug name } }
`)

export type FormProps = {
  slug: string
  /** It is done: what to say of it. */
  done: (text: string) => void
}

type Kind = 'pris' | 'udgift' | 'aar' | 'moms'

const forms: Record<Kind, ComponentType<FormProps>> = {
  pris: EconomyPriceForm,
  udgift: EconomyCostForm,
  aar: EconomyYearForm,
  moms: EconomyVatForm,
}

/** One act on a project's economy, at an address of its own. */
export function EconomyAct() {
  const { slug = '', act = '' } = useRoute().params
  const { viewer } = useViewer()
  const answer = useQuery({ query: EconomyActQuery, variables: { slug } })
  if (!Object.hasOwn(forms, act)) return <Missing />
  return (
    <Answer of={answer} page>
      {({ project }) =>
        project && viewer ? (
          <Act kind={act as Kind} slug={slug} project={project.name} isFor={mayInvoice(viewer)} />
        ) : (
          !project && <Missing />
        )
      }
    </Answer>
  )
}

type ActProps = { kind: Kind; slug: string; project: string; isFor: boolean }

function Act({ kind, slug, project, isFor }: ActProps) {
  const t = useWords(actWords)
  const { title } = useWords(economyWords)
  const [said, say] = useState('')
  const Form = forms[kind]
  return (
    <Page
      title={t.titles[kind]}
      eyebrow={project}
      crumbs={[
        { name: title, href: '/oekonomi' },
        { name: project, href: `/oekonomi/${slug}` },
      ]}
      lead={t.leads[kind]}>
      {!isFor && <NotForYou text={t.only} />}
      {isFor &&
        (said ? (
          <Done text={said} slug={slug} act={t.titles[kind]} again={() => say('')} />
        ) : (
          <Form slug={slug} done={say} />
        ))}
    </Page>
  )
}

type DoneProps = { text: string; slug: string; act: string; again: () => void }

function Done({ text, slug, act, again }: DoneProps) {
  const t = useWords(actWords)
  return (
    <div class="msg ok" role="status">
      <h2>{text}</h2>
      <p class="acts">
        <a class="btn small" href={`/oekonomi/${slug}`}>
          {t.back}
        </a>
        <button type="button" class="btn small" onClick={again}>
          {act}
        </button>
      </p>
    </div>
  )
}
