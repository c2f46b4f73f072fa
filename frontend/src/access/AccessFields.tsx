import type { ComponentChildren } from 'preact'
import { graphql } from '../graph'
import { useWords } from '../text/words'
import { useAddress } from '../ui/address'
import { Section } from '../ui/Page'
import { SearchField } from '../ui/SearchField'
import { AccessTable } from './AccessTable'
import { byType, isAct, isNamed, type Permission } from './permissions'
import { accessWords, typeWords } from './words'

export const AccessPermissionFields = graphql(`
  fragment AccessPermission on FieldPermission { type field description to allowed }
`)

/** What the graph has, type by type, searched by name. */
export function AccessFields({ of: all }: { of: Permission[] }) {
  const t = useWords(accessWords)
  const typeNames = useWords(typeWords)
  const [search, setSearch] = useAddress('q')
  const found = all.filter((row) => isNamed(row, search))
  const acts = found.filter(isAct)
  const fields = found.filter((row) => !isAct(row))
  return (
    <>
      <Section name={t.fields}>
        <search class="access-search">
          <SearchField name={t.find} value={search} onChange={setSearch} placeholder="Invoice.net" />
          <PublicToo />
        </search>
        <p role="status" class="access-count">
          {search ? t.countOf(found.length, all.length) : t.count(all.length, mine(all))}
        </p>
        {found.length === 0 && (
          <p class="msg">
            {t.noMatch}{' '}
            <button type="button" class="btn small" onClick={() => setSearch('')}>
              {t.clear}
            </button>
          </p>
        )}
        {byType(fields).map(([type, rows]) => (
          <Group key={type} name={type} word={typeNames[type]} rows={rows} open={Boolean(search)}>
            <AccessTable head={t.field} caption={t.caption(type)} rows={rows} />
          </Group>
        ))}
        <p class="cap access-note">
          {t.english} <a href="/schema.graphql">{t.schema}</a> · <a href="/explorer">{t.explorer}</a>
        </p>
      </Section>
      {acts.length > 0 && (
        <Section name={t.acts}>
          <p class="cap access-acts">{t.actsText}</p>
          <Group name={t.allActs} rows={acts} open={Boolean(search)}>
            <AccessTable head={t.act} caption={t.actsCaption} rows={acts} />
          </Group>
        </Section>
      )}
    </>
  )
}

const mine = (rows: Permission[]) => rows.filter(({ allowed }) => allowed).length

function PublicToo() {
  const t = useWords(accessWords)
  const [shows, show] = useAddress('vis')
  return (
    <label class="check">
      <input type="checkbox" checked={shows === 'alle'} onChange={() => show(shows === 'alle' ? '' : 'alle')} />
      <span>{t.all}</span>
    </label>
  )
}

type GroupProps = { name: string; word?: string; rows: Permission[]; open: boolean; children: ComponentChildren }

/** Closed until it is looked for. */
const Group = ({ name, word, rows, open, children }: GroupProps) => (
  <details class="access-group" open={open}>
    <summary>
      <b>{name}</b> {word && <span class="quiet">{word}</span>}
      <span class="access-mine">{useWords(accessWords).groupCount(mine(rows), rows.length)}</span>
    </summary>
    {children}
  </details>
)
