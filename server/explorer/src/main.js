import { GraphiQL } from 'graphiql'
import 'graphiql/graphiql.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ExampleList, examples, namedIn } from './examples.js'
import './explorer.css'

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

const named = namedIn(location)
const { query } = named ?? examples[0]
createRoot(document.getElementById('examples')).render(createElement(ExampleList, { shown: named }))
// the query stands in a tab of its own beside those that were left open
createRoot(document.getElementById('explorer')).render(createElement(GraphiQL, { fetcher: ask, query }))
