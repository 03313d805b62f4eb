import { type Boundary, boundaries } from './boundaries.ts';

const override = ({ files, patterns, readsEnvironment }: Boundary) => ({
  includes: files,
  linter: {
    rules: {
      style: {
        noRestrictedImports: patterns.length > 0 ? { level: 'error', options: { patterns } } : 'off',
        ...(readsEnvironment ? { noProcessEnv: 'off' } : {}),
      },
    },
  },
});

/** The whole of `biome.json`. */
export const biomeConfig = () => ({
  $schema: './node_modules/@biomejs/biome/configuration_schema.json',
  files: {
    includes: [
      '**',
      '!dist',
      '!.astro',
      '!.data',
      '!.cache',
      '!test-results',
      '!db/migrations',
      '!docs',
      '!package-lock.json',
      '!**/*.md',
      '!**/*.svg',
      '!courses/**/content',
      '!db/seed/practices',
    ],
  },
  html: { experimentalFullSupportEnabled: true },
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 160 },
  javascript: { formatter: { quoteStyle: 'single' } },
  css: { parser: { cssModules: false } },
  linter: {
    domains: { solid: 'recommended', project: 'recommended' },
    rules: {
      preset: 'recommended',
      style: { noProcessEnv: 'error', useImportType: 'error', useNodejsImportProtocol: 'error' },
      suspicious: { noImportCycles: 'error' },
      correctness: { noUnusedImports: 'error', noUnusedVariables: 'error', noUnusedFunctionParameters: 'error' },
    },
  },
  overrides: boundaries.map(override),
});
