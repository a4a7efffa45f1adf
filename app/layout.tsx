import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { furniture } from '@/lib/store/furniture'
import { fontClasses } from './fonts'
import './globals.css'
import { sayMiningTerms } from './mining-terms'
import { siteUrl } from './site-url'

// Next renders, the press remembers: nothing is rendered at build, and nothing is kept by Next.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#13110f' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  return {
    metadataBase: siteUrl(),
    title: { default: publication.name, template: `%s — ${publication.name}` },
    ...(publication.description && { description: publication.description }),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' }, apple: '/logo.png' },
    // In some countries searchers show nothing of a press publication that does not say how much of it they may.
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ publication }] = await Promise.all([furniture(), sayMiningTerms()])
  return (
    <html lang={publication.language} className={fontClasses} suppressHydrationWarning>
      <head>
        {/* Waited for, and small: a reader's own colours and text size are there from the first paint. See islands/paper.ts. */}
        <script src="/islands/paper.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
