import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { useAddress } from '../ui/address'
import { nodesOf } from '../ui/nodes'
import { type Option, Select } from '../ui/Select'
import { Table } from '../ui/Table'
import { IntegratorsCited } from './IntegratorsCited'
import { IntegratorsPart } from './IntegratorsPart'
import { integratorsWords } from './words'

const IntegratorsDataFields = graphql(`
  fragment IntegratorsData on ProjectConnection { edges { node { slug name } } }
`)

/** What is public as files: a list, addresses that keep their day, the catalogue and the feed. */
export function IntegratorsData({ of }: { of: FragmentType<typeof IntegratorsDataFields> }) {
  const t = useWords(integratorsWords)
  const projects = nodesOf(readFragment(IntegratorsDataFields, of))
  const [slug, setSlug] = useAddress('projekt', projects[0]?.slug)
  const today = useAbout()?.today
  return (
    <IntegratorsPart id="data">
      <p>
        {t.data}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/deed.da" rel="license">
          CC BY 4.0
        </a>
        . {t.dataSource}
      </p>
      <Files caption={t.filesCaption} of={t.files} />
      {projects.length > 0 && today && (
        <>
          <h3>{t.ofAProject}</h3>
          <p>{t.cite}</p>
          <div class="integrators-choice">
            <Select
              name={t.project}
              value={slug}
              onChange={setSlug}
              all={false}
              options={projects.map((project): Option => [project.slug, project.name])}
            />
            <IntegratorsCited slug={slug} today={today} />
          </div>
        </>
      )}
    </IntegratorsPart>
  )
}

type File = readonly [path: string, forms: readonly string[], what: string]

/** Each file by its address, in the forms it is had in. */
function Files({ caption, of }: { caption: string; of: readonly File[] }) {
  const t = useWords(integratorsWords)
  return (
    <Table
      class="integrators-files"
      caption={caption}
      rows={of}
      keyOf={([path]) => path}
      columns={[
        { head: t.file, cell: ([, , what]) => what },
        { head: t.address, cell: ([path]) => <code>{path}</code> },
        {
          head: t.forms,
          cell: ([path, forms]) => (
            <span class="acts">
              {forms.map((form) => (
                <a key={form} href={`${path}.${form}`} aria-label={`${path}.${form}`}>
                  {form}
                </a>
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
