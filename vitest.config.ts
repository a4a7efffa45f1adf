import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,press,islands,desk,setup,bench,deploy}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.{database,long}.test.ts'],
          // A guard against what never ends, also on a busy machine; speed is measured in bench/.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{prisma,lib,press,desk,bench}/**/*.database.test.ts'],
          globalSetup: ['prisma/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // With servers of their own beside PostgreSQL, which they stop and start: one file after the other.
          name: 'long',
          include: ['{deploy,lib,press,bench}/**/*.long.test.ts'],
          globalSetup: ['prisma/testing/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
