import { useClient } from '@urql/preact'
import { useState } from 'preact/hooks'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoicingDocumentFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'

export const InvoicingDocumentFields = graphql(`
  fragment InvoicingDocument on PreviewedDocument {
    number corrects
    agreement { project { slug name } municipality { code name } }
    invoice { kind start end dueDate net vat gross }
  }
`)

const InvoicingMoreQuery = graphql(`
  query InvoicingMore($asOf: Date!, $after: String!) {
    previewInvoicing(asOf: $asOf) { documents(first: 200, after: $after) { ...InvoicingDocument } }
  }
`)

type Preview = { asOf: CivilDate; count: number; documents: FragmentType<typeof InvoicingDocumentFields>[] }

export type InvoicingDocumentRow = InvoicingDocumentFragment

/** The documents of a preview that are here, whether that is all, and the way to the rest: 200 at a time. */
export type Documents = {
  all: readonly InvoicingDocumentRow[]
  count: number
  state: 'some' | 'all' | 'fetching' | 'failed'
  fetchAll: () => void
}

export function useAllDocuments(preview: Preview): Documents {
  const client = useClient()
  const first = readFragment(InvoicingDocumentFields, preview.documents)
  const [rest, setRest] = useState<{ of?: Preview; rows: InvoicingDocumentRow[]; state?: 'fetching' | 'failed' }>({
    rows: [],
  })
  const mine = rest.of === preview
  const all = mine ? [...first, ...rest.rows] : first

  async function fetchAll() {
    const rows: InvoicingDocumentRow[] = mine ? [...rest.rows] : []
    setRest({ of: preview, rows, state: 'fetching' })
    while (first.length + rows.length < preview.count) {
      const after = (rows.at(-1) ?? first.at(-1))?.number ?? ''
      const variables = { asOf: preview.asOf, after }
      const { data } = await client.query(InvoicingMoreQuery, variables, { requestPolicy: 'network-only' })
      const more = readFragment(InvoicingDocumentFields, data?.previewInvoicing?.documents ?? [])
      if (more.length === 0) return setRest({ of: preview, rows, state: 'failed' })
      rows.push(...more)
    }
    setRest({ of: preview, rows })
  }
  const state = (mine && rest.state) || (all.length >= preview.count ? 'all' : 'some')
  return { all, count: preview.count, state, fetchAll }
}
