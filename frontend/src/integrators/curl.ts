/** Where only a program started for development answers: it has users of its own. */
const isThisMachine = (host: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(host)

/** The lines that fetch a token: the program's own, or the provider's, whose address the page does not know. */
export const tokenLines = ({ origin, hostname }: Location) =>
  isThisMachine(hostname)
    ? `TOKEN=$(curl -s -u kbh.finance:dev -d grant_type=client_credentials \\
  ${origin}/dev/idp/oauth/token | jq -r .access_token)`
    : `TOKEN=$(curl -s -u CLIENT:SECRET -d grant_type=client_credentials -d audience=tilslutning \\
  https://login.example.dk/oauth/token | jq -r .access_token)`

/** The line that asks the query, as a visitor or with the token. No query has a single quote, which would end it. */
export const askLines = ({ origin }: Location, query: string, withToken = false) =>
  `curl -s -G ${origin}/graphql${withToken ? ' -H "Authorization: Bearer $TOKEN"' : ''} \\
  --data-urlencode 'query=\n${query}'`
