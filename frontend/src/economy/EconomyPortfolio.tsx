import { useQuery } from '@urql/preact'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { EconomyPortfolioQuery as EconomyPortfolioAnswer } from '../graph/graphql'
import { yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAbout } from '../ui/about'
import { Section } from '../ui/Page'
import { EconomyBars } from './EconomyBars'
import { EconomyFigures } from './EconomyFigures'
import { EconomyProjects } from './EconomyProjects'
import { portfolioWords } from './portfolioWords'
import { economyWords } from './words'

const EconomyPortfolioQuery = graphql(`
  query EconomyPortfolio {
    portfolio {
      years { ...EconomyProjectsYear economy { ...EconomyBars } }
      total { ...EconomyFigures ...EconomyProjectsCell }
      projects { ...EconomyProjectsRow }
      refusals { message }
    }
  }
`)

/** All projects: the whole, each year, and each project in some of the years. */
export function EconomyPortfolio() {
  const about = useAbout()
  const answer = useQuery({ query: EconomyPortfolioQuery })
  return (
    <Answer of={answer} waiting={<div class="economy-waiting" />}>
      {({ portfolio }) => portfolio && about && <Portfolio of={portfolio} thisYear={yearOf(about.today)} />}
    </Answer>
  )
}

type Props = { of: NonNullable<EconomyPortfolioAnswer['portfolio']>; thisYear: number }

function Portfolio({ of: { years, total, projects, refusals }, thisYear }: Props) {
  const t = useWords(portfolioWords)
  const { meta } = useWords(economyWords)
  const { number } = useFormat()
  return (
    <>
      <Section
        name={t.all}
        meta={
          <>
            {meta} <ClauseMark id="5.1" />
          </>
        }>
        <div class="economy-over">
          <EconomyFigures of={total} />
          <EconomyBars of={years.map(({ economy }) => economy)} />
        </div>
        {refusals.length > 0 && (
          <details class="msg warn economy-lacks">
            <summary>{t.lacks(number(refusals.length))}</summary>
            <ul>
              {refusals.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      <EconomyProjects of={projects} years={years} total={total} thisYear={thisYear} />
    </>
  )
}
