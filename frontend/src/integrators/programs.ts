// The examples that the docs have, as they stand in their files: loaded when they are looked at.
import queries from '../../../docs/examples/costs.graphql?raw'
import powerQuery from '../../../docs/examples/costs.pq?raw'
import python from '../../../docs/examples/costs.py?raw'
import curl from '../../../docs/examples/costs.sh?raw'
import pythonGraph from '../../../docs/examples/graph.py?raw'
import codegen from '../../../docs/examples/typescript/codegen.ts?raw'
import typescriptAsk from '../../../docs/examples/typescript/src/ask.ts?raw'
import typescript from '../../../docs/examples/typescript/src/costs.ts?raw'

export type ProgramFile = { name: string; text: string }

/** By language; all but Power Query read costs.graphql. */
export const programs: Record<'curl' | 'python' | 'typescript' | 'powerQuery', ProgramFile[]> = {
  curl: [
    { name: 'costs.sh', text: curl },
    { name: 'costs.graphql', text: queries },
  ],
  python: [
    { name: 'costs.py', text: python },
    { name: 'graph.py', text: pythonGraph },
    { name: 'costs.graphql', text: queries },
  ],
  typescript: [
    { name: 'typescript/src/costs.ts', text: typescript },
    { name: 'typescript/src/ask.ts', text: typescriptAsk },
    { name: 'typescript/codegen.ts', text: codegen },
    { name: 'costs.graphql', text: queries },
  ],
  powerQuery: [{ name: 'costs.pq', text: powerQuery }],
}
