import { defineConfig } from 'prisma/config'
import { chooseSchemaEngine } from './setup/schema-engine/choose.mjs'

chooseSchemaEngine()

// `npm run prisma -- …` starts the database and passes the owner's address; without one, only commands that need no database work.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
