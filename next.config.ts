import type { NextConfig } from 'next'

const config: NextConfig = {
  // The press answers for compression, caching headers and the name on the door.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata belongs in the head for every client: nothing streams, and a page is whole when it is pressed.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // `npm test` checks all types; a start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  // Prisma and pg stay plain Node modules.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
}

export default config
