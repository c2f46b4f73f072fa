import { GraphiQL } from 'graphiql'
import 'graphiql/graphiql.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import './explorer.css'

// Each example is a file of its own, so that the server's tests can run it as it stands.
const examples = import.meta.glob('../queries/*.graphql', { query: '?raw', import: 'default', eager: true })

async function ask(request, { headers } = {}) {
  // GraphiQL notices a moment late that another tab has another operation
  const operationName = request.query.includes(request.operationName) ? request.operationName : undefined
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({ ...request, operationName }),
  })
  return answer.json()
}

createRoot(document.getElementById('explorer')).render(
  createElement(GraphiQL, { fetcher: ask, defaultTabs: Object.values(examples).map((query) => ({ query })) }),
)
