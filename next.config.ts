import type { NextConfig } from 'next'

/** The address of a story, as Next's patterns write it. */
const STORY = '/:section/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})/:slug([a-z0-9-]+)'

const config: NextConfig = {
  // The press answers for compression, caching headers and the name on the door.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata belongs in the head for every client: nothing streams, and a page is whole when it is pressed.
  htmlLimitedBots: /.*/,
  // React puts some preloads into a header when it has to wait for a page's data, and into the head when it has not: the same page would
  // come out in two ways. All go into the head.
  reactMaxHeadersLength: 0,
  reactStrictMode: true,
  // `npm test` checks all types; a start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  images: {
    // Widths that the layout asks for, from a thumbnail on a phone to a lead picture on a dense desktop screen.
    deviceSizes: [480, 640, 800, 1080, 1600],
    imageSizes: [96, 192, 320],
    formats: ['image/avif', 'image/webp'],
    qualities: [75],
    localPatterns: [{ pathname: '/media/**', search: '' }],
    minimumCacheTTL: 86_400,
  },
  // Where programs look that read no head, and no SVG.
  redirects: async () => ['/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'].map((source) => ({
    source, destination: '/logo.png', permanent: true,
  })),
  // Files that stand beside a story's own address: app/story-file.ts.
  rewrites: async () => ['md', 'ninjs.json'].map((ending) => ({
    source: `${STORY}.${ending}`,
    destination: `/:section/:year/:month/:day/:slug/story.${ending}`,
  })).concat([{ source: '/:key([a-z0-9-]{8,128}).txt', destination: '/indexnow-key/:key' }]),
  // Prisma and pg stay plain Node modules.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
}

export default config
