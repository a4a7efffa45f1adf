import next from 'eslint-config-next'
import tseslint from 'typescript-eslint'

/**
 * The import boundaries of docs/architecture.md. Arrows point one way:
 *   app → components, lib · lib/store, lib/wire → lib/newsroom · components → lib/newsroom · press → lib/newsroom
 * Nothing imports app or press, and only the store, the desk and the press's listener speak to PostgreSQL.
 */
const postgres = ['pg', '@prisma/*', '@/prisma/generated/*']
const forbid = (files, folders, { database = true, ignores = [] } = {}) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx', ...ignores],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...(folders.length ? [{ group: folders.flatMap((folder) => [`@/${folder}/*`, `@/${folder}`]), message: 'This folder may not import from there: see "Import boundaries" in docs/architecture.md.' }] : []),
        ...(database ? [{ group: postgres, message: 'Only lib/store, desk, prisma and the press\'s listener speak to PostgreSQL.' }] : []),
        { regex: '^(\\.\\./)+(app|components|press|desk|islands|prisma|setup|lib|newsroom|store|wire)/', message: 'Name files of other folders by their alias: @/…' },
      ],
    }],
  },
})

export default tseslint.config(
  { ignores: ['node_modules/', '.next/', '.data/', 'dist/', 'public/', 'prisma/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/'] },
  ...next,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // Reading pages ship no framework script: a link is an <a>, and pictures are <img> with next/image's own properties.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      // It takes modules for scripts that a page waits for; the one that is waited for has its reason in app/layout.tsx.
      '@next/next/no-sync-scripts': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  // Playwright's fixtures have a `use` that is no hook of React's.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['**/*.config.*'], rules: { 'import/no-anonymous-default-export': 'off' } },
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  forbid(['lib/newsroom/**'], ['app', 'components', 'press', 'desk', 'islands', 'prisma', 'setup', 'lib/store', 'lib/wire']),
  forbid(['components/**'], ['app', 'press', 'desk', 'islands', 'prisma', 'setup', 'lib/store', 'lib/wire']),
  forbid(['lib/store/**'], ['app', 'components', 'press', 'desk', 'islands', 'setup', 'lib/wire'], { database: false }),
  forbid(['lib/wire/**'], ['app', 'components', 'press', 'desk', 'islands', 'prisma', 'setup', 'lib/store']),
  forbid(['app/**'], ['press', 'desk', 'islands', 'prisma', 'setup']),
  forbid(['press/**'], ['app', 'components', 'desk', 'islands', 'prisma', 'setup', 'lib/store', 'lib/wire'], { ignores: ['press/listener*.ts', 'press/testing/**'] }),
  forbid(['press/listener*.ts', 'press/testing/**'], ['app', 'components', 'desk', 'islands', 'prisma', 'setup', 'lib/store', 'lib/wire'], { database: false }),
  forbid(['islands/**'], ['app', 'components', 'press', 'desk', 'prisma', 'setup', 'lib/store', 'lib/wire']),
  forbid(['desk/**'], ['app', 'components', 'press', 'islands', 'setup', 'lib/store'], { database: false }),
)
