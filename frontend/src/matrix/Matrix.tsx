import { useQuery } from '@urql/preact'
import { useMemo } from 'preact/hooks'
import { graphql } from '../graph'
import type { MatrixQuery as MatrixQueryAnswer } from '../graph/graphql'
import { NoProjects } from '../project/ProjectListParts'
import { daysOf } from '../project/participants'
import { readDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { AsOf, useAsOf } from '../ui/AsOf'
import { useAddress } from '../ui/address'
import { useKept } from '../ui/kept'
import { nodesOf } from '../ui/nodes'
import { Page } from '../ui/Page'
import { both } from './both'
import { type MatrixChoice, useChoice } from './choice'
import { type Cross, chosen, crossOf } from './cross'
import { MatrixFilters } from './MatrixFilters'
import { MatrixGrid } from './MatrixGrid'
import { MatrixList } from './MatrixList'
import { matrixWords } from './words'
import './matrix.css'

// all days at once: moving the day asks for the regions alone
const MatrixQuery = graphql(`
  query Matrix {
    about { today }
    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {
      edges { node {
        slug name phase
        agreements(first: 200) { edges { node {
          status accededOn availableFrom plannedAvailableFrom endsOn pilot
          municipality { code }
        } } }
      } }
    }
  }
`)

const MatrixMunicipalitiesQuery = graphql(`
  query MatrixMunicipalities($on: Date) {
    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {
      edges { node { code name region(on: $on) inhabitants } }
    }
  }
`)

/** As wide as two digits: the place of a number that is waited for. */
const blank = '\u2007\u2007'

/** Municipalities × projects on a day. */
export function Matrix() {
  const t = useWords(matrixWords)
  const { number } = useFormat()
  const choice = useChoice()
  const day = readDate(useAddress('on')[0]) ?? undefined
  const projects = useKept(useQuery({ query: MatrixQuery }))
  const places = useKept(useQuery({ query: MatrixMunicipalitiesQuery, variables: { on: day } }))
  const [columns, rows] = [projects[0].data, places[0].data]
  const on = day ?? columns?.about.today
  const all = useMemo(() => columns && rows && on && crossOf(columns, rows, on), [columns, rows, on])
  const failed = projects[0].error ?? places[0].error
  const heading = all ? t.heading(number(all.rows.length), number(all.columns.length)) : t.heading(blank, blank)
  return (
    <Page
      title={t.title}
      heading={!all && failed ? t.title : heading}
      crumbs={[]}
      lead={on ? t.lead(formatDate(on)) : t.waiting}>
      {columns?.projects.edges?.length !== 0 && <MatrixFilters choice={choice} all={all} />}
      <Answer of={both(projects, places)}>
        {([answer]) => (all?.columns.length ? <DatedMatrix all={all} choice={choice} of={answer} /> : <NoProjects />)}
      </Answer>
    </Page>
  )
}

type Props = { all: Cross; choice: MatrixChoice; of: MatrixQueryAnswer }

function DatedMatrix({ all, choice, of }: Props) {
  const { today } = of.about
  const [on, setOn, wrong] = useAsOf(today)
  const days = useMemo(() => {
    const agreements = nodesOf(of.projects).flatMap((project) => nodesOf(project.agreements))
    return daysOf(agreements, today, today)
  }, [of, today])
  const { search, region, phase, rowOrder, columnOrder } = choice
  const shown = useMemo(
    () => chosen(all, { search, region, phase, rowOrder, columnOrder }),
    [all, search, region, phase, rowOrder, columnOrder],
  )
  const isEmpty = shown.rows.length === 0 || shown.columns.length === 0
  return (
    <>
      <AsOf value={on} onChange={setOn} today={today} wrong={wrong} {...days} />
      {isEmpty && <NothingChosen of={shown} clear={choice.clear} />}
      {!isEmpty && choice.isList && <MatrixList of={shown} on={on} />}
      {!isEmpty && !choice.isList && <MatrixGrid of={shown} byPhase={columnOrder === 'fase' && !phase} />}
    </>
  )
}

function NothingChosen({ of, clear }: { of: Cross; clear: () => void }) {
  const t = useWords(matrixWords)
  return (
    <div class="msg" role="status">
      <p>{of.rows.length === 0 ? t.noRows : t.noColumns}</p>
      <p class="acts">
        <button type="button" class="btn small" onClick={clear}>
          {t.clear}
        </button>
      </p>
    </div>
  )
}
