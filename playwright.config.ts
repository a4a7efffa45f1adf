import { defineConfig } from '@playwright/test'

/** As root Chromium needs no sandbox of its own; nothing of the browser's own calls out. */
const launchOptions = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
  ],
}

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: { launchOptions, colorScheme: 'light', locale: 'en-GB', trace: 'retain-on-failure' },
  projects: [
    { name: 'paper', testIgnore: ['surrogate-keys.spec.ts', 'outage.spec.ts'] },
    // Counts what is made anew: nobody else may edit meanwhile.
    { name: 'keys', testMatch: 'surrogate-keys.spec.ts', dependencies: ['paper'], workers: 1 },
    // Stops the database under the running site: only once nobody else needs it.
    { name: 'outage', testMatch: 'outage.spec.ts', dependencies: ['keys'], fullyParallel: false, workers: 1 },
  ],
})
