// An identity provider that none of us wrote (panva's oidc-provider), on loopback, with accounts and clients of the
// test's own. It can be killed, come back where it was, and change its keys.
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

/** What integrators ask for a token for, as RFC 8707 has it. */
export const resource = 'urn:tilslutning'

const secret = 'a-secret-between-the-two-of-them'

/** The variables of a program that logs in here. */
export const variablesFor = (issuer) => ({
  TILSLUTNING_OIDC_ISSUER: issuer,
  TILSLUTNING_OIDC_CLIENT_ID: 'page',
  TILSLUTNING_OIDC_CLIENT_SECRET: secret,
})

/** A port first: the programs must know the issuer before it can know them. */
export async function reserve() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return { port, issuer: `http://127.0.0.1:${port}` }
}

/**
 * The provider at the port, for programs at the addresses. Accounts and integrators are claims by their ids.
 */
export async function provide({ port, issuer }, programs, accounts, integrators) {
  let keys = [newKey()]
  let provider = make()
  let server

  function make() {
    const made = new Provider(issuer, {
      jwks: { keys },
      clients: [
        {
          client_id: 'page',
          client_secret: secret,
          redirect_uris: programs.map((address) => `${address}/auth/callback`),
          post_logout_redirect_uris: programs.map((address) => `${address}/`),
        },
        ...Object.keys(integrators).map((id) => ({
          client_id: id,
          client_secret: secret,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
        })),
      ],
      claims: { openid: ['sub'], profile: ['name', 'cvr', 'roles', 'privileges'] },
      conformIdTokenClaims: false, // what the profile holds stands in the ID token
      cookies: { keys: ['of the test'] },
      pkce: { required: () => true },
      ttl: { AccessToken: 600, ClientCredentials: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: () => ({ scope: '', audience: 'tilslutning', accessTokenFormat: 'jwt' }),
        },
        rpInitiatedLogout: { enabled: true, logoutSource },
      },
      findAccount: (_, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
      extraTokenClaims: (_, { clientId }) => integrators[clientId],
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      loadExistingGrant,
    })
    return made
  }

  async function answer(request, reply) {
    if (!request.url.startsWith('/interaction/')) return provider.callback()(request, reply)
    if (request.method === 'GET') {
      reply.setHeader('Content-Type', 'text/html; charset=utf-8')
      return reply.end(whoIsIt(Object.keys(accounts)))
    }
    const account = new URLSearchParams(await text(request)).get('account')
    return provider.interactionFinished(request, reply, { login: { accountId: account } })
  }

  const back = async () => {
    server = createServer(answer)
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await back()
  return {
    issuer,
    back,
    /** Nobody answers at the port any more. */
    async kill() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
    /** Signs with a new key; the one before is published yet. */
    rotate() {
      keys = [newKey(), keys[0]]
      provider = make()
    },
    /** The token endpoint's answer to the integrator. */
    async token(client, parameters = { resource }) {
      const given = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${btoa(`${client}:${secret}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', ...parameters }),
      })
      return (await given.json()).access_token
    },
  }
}

let made = 0
const newKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: `key-${++made}`,
  use: 'sig',
  alg: 'RS256',
})

/** Nobody is asked for consent. */
async function loadExistingGrant({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

async function logoutSource(ctx, form) {
  ctx.body = `<!doctype html><title>Provider</title><h1>Sign out?</h1>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`
}

const whoIsIt = (ids) => `<!doctype html><title>Provider</title><h1>Who is it?</h1><form method="post">
${ids.map((id) => `<button name="account" value="${id}">${id}</button>`).join('\n')}</form>`
