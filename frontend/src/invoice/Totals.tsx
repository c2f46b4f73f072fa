import type { ComponentChildren } from 'preact'
import { type Decimal, useFormat } from '../text/format'

type Props = { caption: string; rows: [name: ComponentChildren, amount: Decimal][] }

/** A few amounts and, last, what they come to. */
export function Totals({ caption, rows }: Props) {
  const { number } = useFormat()
  return (
    <table class="tbl invoice-totals">
      <caption class="sr">{caption}</caption>
      <tbody>
        {rows.map(([name, amount], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td class="num">{number(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
