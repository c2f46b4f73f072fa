import type { AgreementOrder } from '../graph/graphql'

const orders: Record<string, AgreementOrder['field']> = {
  tilsluttet: 'ACCEDED_ON',
  navn: 'PROJECT_NAME',
  ibrug: 'AVAILABLE_FROM',
  slutter: 'ENDS_ON',
}

/** "tilsluttet" is the earliest first, "-tilsluttet" the latest; what is equal stands by the project's name. */
export function orderOf(sort: string): AgreementOrder[] {
  const field = orders[sort.replace('-', '')] ?? 'ACCEDED_ON'
  const order: AgreementOrder = { field, direction: sort.startsWith('-') ? 'DESC' : 'ASC' }
  return field === 'PROJECT_NAME' ? [order] : [order, { field: 'PROJECT_NAME', direction: 'ASC' }]
}
