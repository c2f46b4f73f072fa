import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import { IntegratorsCode } from './IntegratorsCode'
import { IntegratorsPart } from './IntegratorsPart'
import { queryNamed } from './queries'
import { Said } from './Said'
import { integratorsWords, queryWords } from './words'

/** What holds for every question: visibility, lists, values, errors, limits, and what stays. */
export function IntegratorsRules() {
  const t = useWords(integratorsWords)
  return (
    <>
      <IntegratorsPart id="roller">
        <Texts of={t.visibility} />
        <Table
          class="integrators-rules"
          caption={t.hiddenCaption}
          rows={t.hidden}
          keyOf={([asked]) => asked}
          columns={[
            { head: t.askedFor, cell: ([asked]) => <Said text={asked} /> },
            { head: t.answered, cell: ([, answered]) => <Said text={answered} /> },
          ]}
        />
      </IntegratorsPart>
      <IntegratorsPart id="lister">
        <Texts of={t.lists} />
        <Example of="PageByPage" />
      </IntegratorsPart>
      <IntegratorsPart id="vaerdier">
        <Texts of={t.values} />
      </IntegratorsPart>
      <IntegratorsPart id="fejl">
        <Texts of={t.errors} />
        <Table
          class="integrators-rules"
          caption={t.refusalsCaption}
          rows={t.refusals}
          keyOf={([code]) => code}
          columns={[
            { head: t.code, cell: ([code]) => <code>{code}</code> },
            { head: t.means, cell: ([, means]) => <Said text={means} /> },
            { head: t.does, cell: ([, , act]) => <Said text={act} /> },
          ]}
        />
        <Example of="RefusedInvitation" />
      </IntegratorsPart>
      <IntegratorsPart id="graenser">
        <Texts of={t.limits} />
      </IntegratorsPart>
      <IntegratorsPart id="bestaar">
        <Texts of={t.stays} />
      </IntegratorsPart>
    </>
  )
}

const Texts = ({ of }: { of: string[] }) => (
  <div class="integrators-texts">
    {of.map((text) => (
      <p key={text}>
        <Said text={text} />
      </p>
    ))}
  </div>
)

function Example({ of }: { of: keyof (typeof queryWords)['da'] }) {
  const { name, text } = queryNamed(of)
  return <IntegratorsCode name={useWords(queryWords)[of]} text={text} query={name} />
}
