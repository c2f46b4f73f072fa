import { createElement as element } from 'react'

// Each example is a file of its own, so that the server's tests can run it as it stands.
const files = import.meta.glob('../queries/*.graphql', { query: '?raw', import: 'default', eager: true })

/** Name, what it asks, for whom it is, and the query as it stands in its file. */
export const examples = Object.values(files).map((query) => {
  const [what, whom] = query.split('\n').map((line) => line.replace(/^# /, ''))
  const [, name] = query.match(/^(?:query|mutation) (\w+)/m)
  return { name, what, whom, query }
})

/** The example that an address names: /explorer?query=CostsOfTheYear. */
export const namedIn = ({ search }) => {
  const asked = new URLSearchParams(search).get('query')
  return examples.find(({ name }) => name === asked)
}

/** The list of them beside the editor. They are links, so that one can be sent to somebody. */
export const ExampleList = ({ shown }) =>
  element(
    'details',
    { open: globalThis.matchMedia('(min-width: 64rem)').matches },
    element('summary', null, 'Examples'),
    element('ul', null, ...examples.map((example) => linkTo(example, example === shown))),
    element(
      'p',
      null,
      element('a', { href: '/integratorer?sprog=en' }, 'How to get a token, and what the answers mean'),
    ),
  )

const intoView = (link) => link?.scrollIntoView({ block: 'center' })

const linkTo = ({ name, what, whom }, isShown) =>
  element(
    'li',
    { key: name },
    element(
      'a',
      {
        href: `/explorer?query=${name}`,
        'aria-current': isShown ? 'page' : undefined,
        ref: isShown ? intoView : undefined,
      },
      name,
    ),
    element('span', null, what),
    whom.startsWith('For ') && element('small', null, whom),
  )
