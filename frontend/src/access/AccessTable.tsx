import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import type { Permission } from './permissions'
import { accessWords, roleTexts } from './words'

type Props = { head: string; caption: string; rows: Permission[] }

/** Fields or acts, who may, and whether the reader may. */
export function AccessTable({ head, caption, rows }: Props) {
  const t = useWords(accessWords)
  const names = useWords(roleTexts)
  return (
    <Table
      class="access-table"
      caption={caption}
      rows={rows}
      keyOf={({ field }) => field}
      density="tight"
      columns={[
        { head, class: 'access-field', cell: (row) => <Field of={row} /> },
        { head: t.to, narrow: 'line', cell: ({ to }) => to.map((role) => names[role][0]).join(', ') },
        {
          head: t.me,
          narrow: 'beside',
          class: 'access-me',
          cell: ({ allowed }) => <Status shape={allowed ? 'ok' : 'out'}>{allowed ? t.yes : t.no}</Status>,
        },
      ]}
    />
  )
}

const Field = ({ of: { field, description } }: { of: Permission }) => (
  <>
    <code>{field}</code>
    <span class="sub" lang="en">
      {description}
    </span>
  </>
)
