import type { CodegenConfig } from '@graphql-codegen/cli'

export default {
  schema: '../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/graph/**'],
  generates: {
    'src/graph/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' }, persistedDocuments: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // template types: a date cannot be passed where an amount is wanted, nor any text where either is
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
