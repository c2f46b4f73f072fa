// Asks the graph of Tilslutning. Against make run as it stands; elsewhere set TILSLUTNING, TOKEN_ENDPOINT, CLIENT and
// SECRET.
import type { TypedDocumentString } from './graph/graphql.js'

const { env } = process
const address = env.TILSLUTNING ?? 'http://127.0.0.1:8080'
const tokenEndpoint = env.TOKEN_ENDPOINT ?? `${address}/dev/idp/oauth/token`
const secret = btoa(`${env.CLIENT ?? 'kbh.finance'}:${env.SECRET ?? 'dev'}`)

/** What the graph says no to: its errors, or the refusals of a mutation. */
export class Refused extends Error {}

let token: string | undefined

/** The data that answers the query, typed by it. Throws Refused. */
export async function ask<Data, Variables>(query: TypedDocumentString<Data, Variables>, variables: Variables) {
  const body = JSON.stringify({ query: query.toString(), variables })
  let response = await postQuery(body)
  if (response.status === 401) {
    token = undefined // it has ended: fetch a new one, once
    response = await postQuery(body)
  }
  return dataOf<Data>(await response.json())
}

type Told = { code: string; message: string }
type Answer<Data> = { data: Data; errors?: { message: string; extensions: { code: string } }[] }

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  if (errors) throw new Refused(inWords(errors.map(({ message, extensions }) => ({ ...extensions, message }))))
  for (const payload of Object.values(data as Record<string, { refusals?: Told[] } | null>))
    if (payload?.refusals?.length) throw new Refused(inWords(payload.refusals)) // nothing was changed
  return data
}

const inWords = (all: Told[]) => all.map(({ code, message }) => `${code}: ${message}`).join('; ')

async function postQuery(body: string) {
  token ??= await fetchToken()
  return post(`${address}/graphql`, body, {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json',
    'Accept-Language': 'en',
  })
}

async function fetchToken(): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', audience: 'tilslutning' })
  const response = await post(tokenEndpoint, form, { Authorization: `Basic ${secret}` })
  const answer = await response.json()
  if (!response.ok) throw new Refused(`no token: ${answer.error}`)
  return answer.access_token
}

/** The answer; waits as long as Retry-After says, where it does. */
async function post(to: string, body: string | URLSearchParams, headers: Record<string, string>) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const response = await fetch(to, { method: 'POST', body, headers })
    const wait = response.headers.get('Retry-After')
    if (![429, 503].includes(response.status) || !wait) return response
    await new Promise((over) => setTimeout(over, Number(wait) * 1000))
  }
  throw new Refused(`${to} asks to wait again and again`)
}
