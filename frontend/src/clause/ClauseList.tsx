import { useQuery } from '@urql/preact'
import { graphql, readFragment } from '../graph'
import type { Enforcement } from '../graph/graphql'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAbout } from '../ui/about'
import { useAddress, useAddressChange } from '../ui/address'
import { Page, Section } from '../ui/Page'
import { SearchField } from '../ui/SearchField'
import { type Option, Select } from '../ui/Select'
import { uiWords } from '../ui/words'
import { type ClauseRow, ClauseRowFields, ClauseTable, chapterOf } from './ClauseTable'
import { chapterWords, clauseWords, enforcementWords } from './words'

const ClauseListQuery = graphql(`
  query ClauseList { clauses { id ...ClauseRow } }
`)

/** All clauses by chapter. They are few and do not change: the page itself searches them. */
export function ClauseList() {
  const t = useWords(clauseWords)
  const ui = useWords(uiWords)
  const kinds = Object.entries(useWords(enforcementWords))
  const [search, setSearch] = useAddress('q')
  const [kind, setKind] = useAddress('virkning')
  const change = useAddressChange()
  const answer = useQuery({ query: ClauseListQuery })
  const version = useAbout()?.termsVersion ?? ''
  return (
    <Page title={t.title} crumbs={[]} lead={t.lead(version)}>
      <search class="clause-search">
        <SearchField name={ui.search} value={search} onChange={setSearch} placeholder={t.searchHint} />
        <Select
          name={t.does}
          value={kind}
          onChange={setKind}
          options={kinds.map(([value, [word]]): Option => [value, word])}
        />
      </search>
      <Answer of={answer} waiting={<ClauseTable caption={t.title} />}>
        {({ clauses }) => {
          const all = clauses.map((clause) => readFragment(ClauseRowFields, clause))
          const found = all.filter((clause) => says(clause, search) && is(clause, kind))
          const any = Boolean(search || kind)
          return (
            <>
              <div class="clause-hits">
                <p role="status">{any ? t.countOf(found.length, all.length) : t.count(all.length)}</p>
                {any && (
                  <button type="button" class="btn small" onClick={() => change({ q: '', virkning: '' })}>
                    {t.clear}
                  </button>
                )}
              </div>
              {found.length === 0 && <p class="msg clause-none">{t.noMatch}</p>}
              <Chapters of={found} />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

const says = ({ id, title, summary }: ClauseRow, search: string) =>
  id === search || `${title} ${summary}`.toLowerCase().includes(search.toLowerCase()) || id.startsWith(`${search}.`)

const is = ({ enforcement }: { enforcement: Enforcement }, kind: string) => !kind || enforcement === kind

function Chapters({ of }: { of: ClauseRow[] }) {
  const t = useWords(clauseWords)
  const names = useWords(chapterWords)
  const chapters = new Set(of.map(({ id }) => chapterOf(id)))
  return [...chapters].map((chapter) => {
    const clauses = of.filter(({ id }) => chapterOf(id) === chapter)
    const name = `${chapter} ${names[chapter] ?? ''}`
    return (
      <Section key={chapter} name={name} meta={t.count(clauses.length)}>
        <ClauseTable caption={t.caption(name)} rows={clauses} />
      </Section>
    )
  })
}
