import { useQuery } from '@urql/preact'
import { useRoute } from 'preact-iso'
import { graphql } from '../graph'
import type { ExitViewQuery as ExitViewAnswer } from '../graph/graphql'
import { type CivilDate, firstOf, monthNumber, readDate } from '../text/day'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAbout } from '../ui/about'
import { useAddress } from '../ui/address'
import { WrongDate } from '../ui/DateField'
import { Missing } from '../ui/Missing'
import { nodesOf } from '../ui/nodes'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { ExitDay } from './ExitDay'
import { ExitQuote } from './ExitQuote'
import { exitWords } from './words'
import '../calculator/calculator.css'
import './exit.css'

const ExitViewQuery = graphql(`
  query ExitView($code: String!, $today: Date!) {
    municipality(code: $code) {
      id code name
      agreements(first: 200, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {
        edges { node { id project { id slug name repaymentPeriod { start end } } } }
      }
    }
  }
`)

/** What a municipality would pay to leave one of its projects on a day: a question, not an announcement. */
export function ExitView() {
  const about = useAbout()
  return about ? <Asked today={about.today} /> : null
}

function Asked({ today }: { today: CivilDate }) {
  const { params } = useRoute()
  const answer = useQuery({ query: ExitViewQuery, variables: { code: params.code ?? '', today } })
  return (
    <Answer of={answer} page>
      {({ municipality }) => (municipality ? <ExitPage of={municipality} today={today} /> : <Missing />)}
    </Answer>
  )
}

type Municipality = NonNullable<ExitViewAnswer['municipality']>

function ExitPage({ of: { code, name, agreements }, today }: { of: Municipality; today: CivilDate }) {
  const t = useWords(exitWords)
  const [slug, choose] = useAddress('projekt')
  const [day, setDay] = useAddress('dato')
  const projects = nodesOf(agreements).map(({ project }) => project)
  // the first, until another is asked about: then there is something to look at
  const chosen = slug ? projects.find((project) => project.slug === slug) : projects[0]
  const asked = readDate(day)
  const on = asked ?? firstOf(monthNumber(today) + 1)
  return (
    <Page
      title={t.title}
      crumbs={[
        { name: t.municipalities, href: '/kommuner' },
        { name, href: `/kommuner/${code}` },
      ]}
      lead={t.lead(name)}>
      {chosen && day && !asked && <WrongDate text={day} shown={on} />}
      {projects.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <div class="exit-question">
          <Select
            name={t.project}
            value={chosen?.slug ?? ''}
            onChange={choose}
            all={!chosen && t.choose}
            options={projects.map((project) => [project.slug, project.name] as const)}
          />
          {chosen && <ExitDay on={on} set={setDay} today={today} end={chosen.repaymentPeriod?.end} />}
        </div>
      )}
      {chosen ? (
        <ExitQuote code={code} project={chosen} on={on} />
      ) : (
        projects.length > 0 && <p class="msg exit-lacks">{t.unknown}</p>
      )}
    </Page>
  )
}
