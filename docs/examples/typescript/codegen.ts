import type { CodegenConfig } from '@graphql-codegen/cli'

// Types of the schema as that server publishes it, and of the answers to our queries.
export default {
  schema: `${process.env.TILSLUTNING ?? 'http://127.0.0.1:8080'}/schema.graphql`,
  importExtension: '.js',
  documents: ['../costs.graphql'],
  generates: {
    'src/graph/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // text of that form, so that no amount is taken for a number
        scalars: {
          Decimal: '`${number}`',
          Date: '`${number}-${number}-${number}`',
          DateTime: 'string',
          Cursor: 'string',
          ClauseID: 'string',
        },
      },
    },
  },
} satisfies CodegenConfig
