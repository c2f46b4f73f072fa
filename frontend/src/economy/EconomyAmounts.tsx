import { useQuery } from '@urql/preact'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Section } from '../ui/Page'
import { NotForYou } from '../viewer/NotForYou'
import { EconomyBars } from './EconomyBars'
import { EconomyFigures } from './EconomyFigures'
import { EconomyTable } from './EconomyTable'
import { economyWords } from './words'

const EconomyAmountsQuery = graphql(`
  query EconomyAmounts($slug: String!) {
    project(slug: $slug) {
      id
      economy {
        years { ...EconomyBars ...EconomyRow }
        total { ...EconomyFigures ...EconomyRow }
      }
    }
  }
`)

/** What the project costs and brings in by year; who may not see it is told who may. */
export function EconomyAmounts({ slug, mayAct }: { slug: string; mayAct: boolean }) {
  const t = useWords(economyWords)
  const answer = useQuery({ query: EconomyAmountsQuery, variables: { slug } })
  const lacks = answer[0].error?.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
  if (lacks)
    return (
      <Section name={t.byYear}>
        <p class="msg warn">
          {t.lacks} {lacks.message}
        </p>
      </Section>
    )
  return (
    <Answer of={answer} waiting={<div class="economy-waiting" />}>
      {({ project }) =>
        project?.economy ? (
          <Section
            name={t.byYear}
            meta={
              <>
                {t.meta} <ClauseMark id="5.1" />
              </>
            }>
            <div class="economy-over">
              <EconomyFigures of={project.economy.total} slug={slug} />
              <EconomyBars of={project.economy.years} />
            </div>
            <EconomyTable of={project.economy.years} total={project.economy.total} mayAct={mayAct} />
            {mayAct && (
              <p class="acts economy-acts">
                <a class="btn small" href={`/oekonomi/${slug}/moms`}>
                  {t.setVat}
                </a>
              </p>
            )}
          </Section>
        ) : (
          <NotForYou text={t.only} />
        )
      }
    </Answer>
  )
}
