import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import type { ProjectPageFragment } from '../graph/graphql'
import { useWords } from '../text/words'
import { headWords } from './headWords'

type Agreed = Pick<ProjectPageFragment, 'deviations' | 'clauses'>

/** Where the agreement of the project that is shown departs from the terms (1.2). */
export const Agreement = createContext<Agreed>({ deviations: [], clauses: [] })

type Stated = Pick<Agreed['deviations'][number], 'kind' | 'value' | 'text'>

/** What an agreement says instead of a clause, in words; `counts` is what the clause's number counts. */
export function useDeviationText() {
  const t = useWords(headWords)
  return ({ kind, value, text }: Stated, counts?: string | null) => {
    const says = { WAIVED: t.waived, PARAMETER: `${counts ?? t.number}: ${value}.`, TEXT: '' }[kind]
    return `${says} ${text}`.trim()
  }
}

/** The clauses departed from, each with what the agreement says instead. */
export function useDeviations() {
  const textOf = useDeviationText()
  const { deviations, clauses } = useContext(Agreement)
  return deviations.map(({ clause, ...deviation }) => {
    const counts = clauses.find(({ id }) => id === clause)?.parameter
    return { clause, says: textOf(deviation, counts) }
  })
}

/** The mark of a clause as it holds for the project: with what its agreement says instead. */
export function ProjectClause({ id }: { id: string }) {
  const deviation = useDeviations().find(({ clause }) => clause === id)
  return <ClauseMark id={id} deviation={deviation?.says} />
}
