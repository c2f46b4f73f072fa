// A municipality's costs and invoices of a year: node build/costs.js [YEAR]
import { ask, Refused } from './ask.js'
import { InvoicesOfYearDocument, YearlyCostsDocument } from './graph/graphql.js'

/** All invoices of the year, page by page. */
async function* invoicesOf(municipality: string, year: number) {
  let after: string | null | undefined
  do {
    const { invoices } = await ask(InvoicesOfYearDocument, { municipality, year, after })
    for (const edge of invoices.edges ?? []) if (edge?.node) yield edge.node
    after = invoices.pageInfo.hasNextPage ? invoices.pageInfo.endCursor : null
  } while (after)
}

/** An amount in whole øre: exact, where a number would round. */
const oere = (amount: `${number}`) => BigInt(amount.replace('.', ''))

/** Whole øre as the graph writes an amount. */
const amountOf = (sum: bigint) => {
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

async function print(year: number) {
  const { viewer } = await ask(YearlyCostsDocument, { from: `${year}-01-01`, to: `${year}-12-31` })
  const municipality = viewer.organisation?.municipality
  // an empty list would look like nothing to pay
  if (!viewer.readsAmounts || !municipality?.costs) throw new Refused('this client reads no amounts of a municipality')
  const { accrued, issued } = municipality.costs
  console.log(`${municipality.name} ${year}`)
  console.log(`accrued\t${accrued}\nissued net\t${issued.net}\nissued gross\t${issued.gross}`)
  let sum = 0n
  for await (const { number, date, dueDate, gross } of invoicesOf(municipality.code, year)) {
    console.log([number, date, dueDate, gross].join('\t'))
    sum += oere(gross)
  }
  console.log(`sum\t${amountOf(sum)}`)
}

try {
  await print(Number(process.argv[2] ?? new Date().getFullYear()))
} catch (refused) {
  if (!(refused instanceof Refused)) throw refused
  console.error(refused.message)
  process.exitCode = 1
}
